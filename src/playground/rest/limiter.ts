import { RateLimits, type RateVerdict } from '../rules/rate-limits.ts';
import type { World } from '../state/world.ts';
import type { Match } from './router.ts';

const majorNames = ['channel_id', 'guild_id', 'application_id', 'interaction_id'];

/** Counts requests for each application by Discord's rate limits. */
export class Limiter {
  readonly #world: World;
  readonly #ordinary = new Map<string, RateLimits>();
  readonly #rations = new Map<string, RateLimits>();

  constructor(world: World) {
    this.#world = world;
  }

  /**
   * Counts one request. What has a ration of its own (crossposts) is refused beyond it also where rate limits are
   * switched off.
   */
  take({ route, params }: Match, applicationId: string): RateVerdict {
    const now = this.#world.settings.clock.elapsed();
    const major = majorNames.map((name) => params.get(name)).find((id) => id !== undefined) ?? '';
    const interaction = route.auth === 'none' && major !== '';
    const { limit } = route;
    const request = { route: `${route.method} ${route.path}`, major, interaction, ...(limit && { limit }) };
    const ration = limit?.hidden
      ? this.#of(this.#rations, applicationId, true).take(request, now)
      : undefined;
    if (ration?.limited) return ration;
    return this.#of(this.#ordinary, applicationId, this.#world.settings.rateLimits).take(request, now);
  }

  #of(limits: Map<string, RateLimits>, applicationId: string, enforced: boolean): RateLimits {
    const known = limits.get(applicationId);
    if (known) return known;
    const { clock, globalWindow } = this.#world.settings;
    const perSecond = limits === this.#rations ? Number.POSITIVE_INFINITY : 50;
    const made = new RateLimits({
      epochAtZero: clock.now() - clock.elapsed(),
      globalWindow,
      perSecond,
      enforced,
    });
    limits.set(applicationId, made);
    return made;
  }
}
