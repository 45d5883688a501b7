import type { MessageBody } from '../../kit/reply.ts';
import type { Score, ScoreTable } from '../../kit/trivia.ts';
import type { Translator } from '../../language/translator.ts';
import { small } from '../facts/source.ts';
import { draw } from '../layout/card.ts';
import { pair } from '../layout/pair.ts';

/** One line of the table. People are mentioned, which notifies nobody here: Discord shows each by the name they have now. */
const scoreLine = ({ person, points, played, rank }: Score, language: Translator): string =>
  pair(`**${language.number(rank)}** <@${person}>`, language.t('trivia.score', { points, played }), language);

/** A server's table: the first ten, and whoever asked. */
export function scoresCard({ top, own, players }: ScoreTable, language: Translator): MessageBody {
  const isAmong = top.some(({ person }) => person === own?.person);
  const others = own && !isAmong ? ['…', scoreLine(own, language)] : [];
  const head = [
    `## ${language.t('trivia.scores.heading')}`,
    ...top.map((score) => scoreLine(score, language)),
    ...others,
  ];
  const notes = [
    language.t('trivia.scores.players', { count: players }),
    ...(own ? [] : [language.t('trivia.scores.not-you')]),
    language.t('trivia.scores.rule'),
  ];
  return draw({ language, head: [head.join('\n'), notes.map(small).join('\n')] });
}
