import type { User } from '../../src/playground/community.ts';
import type { moderate, SeasonTown } from './season.ts';
import { wordsOf } from './town.ts';

export const RELEASE_DAY = '2023-07-14T09:00:00Z';

export const FILM = { film: 'dead-reckoning-part-one' };

/** The bot's direct messages to a person, oldest first. */
export const mail = ({ playground, application }: SeasonTown, person: User) =>
  playground
    .messages(playground.directMessages(person, application))
    .filter(({ author, interaction_metadata }) => author.id === application.id && !interaction_metadata);

/** The same as words; of the fan where nobody else is meant. */
export const mailWords = (town: SeasonTown, person: User = town.fan) => mail(town, person).map(wordsOf);

/** What a person is answered, here or in direct messages, and what followed privately. */
export async function ask(
  town: SeasonTown,
  name: string,
  options: Parameters<typeof moderate>[3] = {},
  { person = town.fan, place = town.general }: { person?: User; place?: SeasonTown['general'] } = {},
) {
  const answer = await town.playground.as(person).in(place).command(`remindme ${name}`, options);
  return (await answer.settled()).message;
}
