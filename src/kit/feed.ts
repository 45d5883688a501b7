/** A calendar that anybody can subscribe to: what a pack says of films' dates, and nothing of any server. */
export type Feed = {
  /** Id of the pack. */
  readonly pack: string;
  readonly name: string;
  /** Where it is, without a query; it takes `?lang=`. */
  readonly url: string;
};
