/** So many times within so many seconds. */
export interface Quota {
  readonly times: number;
  readonly seconds: number;
}

/** How often something costly may be asked for. What shares one value shares what is left of it. */
export interface Cooldown {
  readonly person?: Quota;
  readonly channel?: Quota;
}
