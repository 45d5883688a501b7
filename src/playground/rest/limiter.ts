import { InvalidRequests } from '../rules/invalid-requests.ts';
import { type LimitedRequest, RateLimits, type RateVerdict } from '../rules/rate-limits.ts';
import type { World } from '../state/world.ts';
import type { Match } from './router.ts';

const majorNames = ['channel_id', 'guild_id'];
const webhookLimit = { requests: 5, windowMs: 2_000 };
const tokensRemembered = 10_000;

type Kind = 'ordinary' | 'ration' | 'webhook';

/**
 * Counts requests by Discord's rate limits: for each application, and for each token of an interaction. What has a
 * ration of its own (crossposts) is refused beyond it also where rate limits are switched off. First answers to
 * interactions are not counted at all.
 */
export class Limiter {
  readonly #world: World;
  readonly #limits = new Map<string, RateLimits>();
  readonly #rations = new Map<string, RateLimits>();
  readonly #webhooks = new Map<string, RateLimits>();
  readonly #invalid = new InvalidRequests();

  constructor(world: World) {
    this.#world = world;
  }

  /** Counts one request. */
  take({ route, params }: Match, applicationId: string): RateVerdict {
    const now = this.#world.settings.clock.elapsed();
    const name = `${route.method} ${route.path}`;
    const token = params.get('interaction_token');
    if (route.path.startsWith('/interactions/')) return { headers: {} };
    if (token !== undefined) return this.#ofToken(token).take({ ...webhookRequest, route: name }, now);
    const major = majorNames.map((one) => params.get(one)).find((id) => id !== undefined) ?? '';
    const request = { route: name, major, ...(route.limit && { limit: route.limit }) };
    const ration = route.limit?.hidden
      ? this.#of(this.#rations, applicationId, 'ration').take(request, now)
      : undefined;
    return ration?.limited ? ration : this.#of(this.#limits, applicationId, 'ordinary').take(request, now);
  }

  /** Notes an answer that was given: Discord counts invalid requests. */
  note(status: number, scope: string | undefined): void {
    this.#invalid.note(status, scope, this.#world.settings.clock.elapsed());
  }

  /** Requests of the last ten minutes that were answered 401, 403 or 429 (but for shared limits). */
  get invalidRequests(): number {
    return this.#invalid.count(this.#world.settings.clock.elapsed());
  }

  // Tokens come without end: the oldest buckets are forgotten.
  #ofToken(token: string): RateLimits {
    const limits = this.#of(this.#webhooks, token, 'webhook');
    const [oldest] = this.#webhooks.keys();
    if (this.#webhooks.size > tokensRemembered && oldest !== undefined) this.#webhooks.delete(oldest);
    return limits;
  }

  #of(all: Map<string, RateLimits>, key: string, kind: Kind): RateLimits {
    const known = all.get(key);
    if (known) return known;
    const { clock, globalWindow, rateLimits } = this.#world.settings;
    const made = new RateLimits({
      epochAtZero: clock.now() - clock.elapsed(),
      globalWindow,
      perSecond: kind === 'ordinary' ? 50 : Number.POSITIVE_INFINITY,
      enforced: kind === 'ration' || rateLimits,
    });
    all.set(key, made);
    return made;
  }
}

const webhookRequest: Omit<LimitedRequest, 'route'> = { major: '', interaction: true, limit: webhookLimit };
