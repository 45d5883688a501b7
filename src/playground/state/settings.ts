import { type Clock, realClock } from '../clock.ts';
import type { PlaygroundOptions } from '../options.ts';

/** A playground's settings with every default filled in. Times in milliseconds of real time. */
export interface Settings {
  readonly nonceWindowMs: number;
  readonly rateLimits: boolean;
  readonly globalWindow: 'first' | 'calendar' | 'sliding';
  readonly crosspostsPerHour: number;
  readonly heartbeatIntervalMs: number;
  readonly sessionStartLimit: number;
  readonly maxConcurrency: number;
  readonly recommendedShards: number;
  readonly messagesPerChannel: number;
  readonly clock: Clock;
}

/** Fills in what was left out. */
export function settingsFrom(options: PlaygroundOptions): Settings {
  return {
    nonceWindowMs: options.nonceWindowMs ?? 180_000,
    rateLimits: options.rateLimits ?? false,
    globalWindow: options.globalWindow ?? 'first',
    crosspostsPerHour: options.crosspostsPerHour ?? 10,
    heartbeatIntervalMs: options.heartbeatIntervalMs ?? 41_250,
    sessionStartLimit: options.sessionStartLimit ?? 1_000,
    maxConcurrency: options.maxConcurrency ?? 1,
    recommendedShards: options.recommendedShards ?? 1,
    messagesPerChannel: options.messagesPerChannel ?? 2_000,
    clock: options.clock ?? realClock,
  };
}
