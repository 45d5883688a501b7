/** Why a draft is not made or not gone on with: a sentence for the person who called it. */
export class Refused extends Error {}
