/**
 * In the place of a person's id in what belongs to a server, once that person has had it erased: the record stays, and says of nobody
 * that they made it. No id of Discord's is 0.
 */
export const SOMEONE = '0';
