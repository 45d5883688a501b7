import type { Mentions } from '../names/mentions.ts';
import { type Article, type Paragraph, spanIn } from '../text/article.ts';
import type { FoundQuotation } from '../text/found.ts';
import { stretchesOf } from '../text/marks.ts';
import { interviewIn } from './interview.ts';
import { occasionIn } from './occasion.ts';
import { type Around, type Speaker, speakerOf } from './speaker.ts';
import { type Spoken, spokenIn } from './spoken.ts';

type Drafted = { speaker: Speaker; spoken: Spoken[]; paragraph: Paragraph };

/** Finds what is said between quotation marks in an article, by whom and on what occasion, in order. */
export function findQuotations(article: Article, mentions: Mentions): FoundQuotation[] {
  const drafts: Drafted[] = [];
  let speech: Speaker | null = null;
  const interview = interviewIn(article, mentions);
  const byParagraph = Map.groupBy(mentions.all, (it) => it.paragraph);
  for (const paragraph of article.paragraphs) {
    if (paragraph.heading) {
      speech = null;
      continue;
    }
    const own = byParagraph.get(paragraph.number) ?? [];
    const inParagraph = drafted(paragraph, speech, {
      mentions: own,
      above: byParagraph.get(paragraph.number - 1) ?? [],
      answers: interview?.answers.has(paragraph.number) ? interview.person : null,
      earlier: drafts.at(-1),
    });
    drafts.push(...inParagraph);
    speech = isLeftOpen(paragraph) ? (inParagraph.at(-1)?.speaker ?? null) : null;
  }
  return drafts.map((draft) => quotation(draft, article));
}

function drafted(
  paragraph: Paragraph,
  speech: Speaker | null,
  around: Omit<Around, 'paragraph' | 'last'>,
): Drafted[] {
  const drafts: Drafted[] = [];
  for (const spoken of spokenIn(paragraph, around.mentions)) {
    const last = drafts.at(-1);
    if (spoken.goesOn && last) {
      last.spoken.push(spoken);
      continue;
    }
    const goesOn = speech !== null && spoken.stretch.from === 0;
    const speaker =
      goesOn && !spoken.attribution
        ? speech
        : speakerOf(spoken, { ...around, paragraph, last: last?.speaker });
    drafts.push({ speaker, spoken: [spoken], paragraph });
  }
  return drafts;
}

/** Whether a paragraph ends within a speech. */
function isLeftOpen({ text }: Paragraph): boolean {
  return stretchesOf(text).at(-1)?.open === true;
}

function quotation({ speaker, spoken, paragraph }: Drafted, { paragraphs }: Article): FoundQuotation {
  const [first, last] = [spoken[0], spoken.at(-1)];
  const doubts = [
    ...spoken.map((it) => it.doubt),
    openDoubt(spoken, paragraphs[paragraph.number]),
    speaker.doubt,
  ];
  const why = doubts.find((doubt) => doubt !== null) ?? null;
  return {
    at: spanIn(paragraph, first?.stretch.from ?? 0, last?.stretch.to ?? 0),
    certainty: why === null ? { sure: true } : { sure: false, why },
    segments: spoken.map(({ stretch }) => stretch.inner.trim()),
    speaker: speaker.name,
    occasion: first?.attribution ? occasionIn(first.behind ? first.rest : first.lead) : null,
  };
}

/** A stretch that nothing closes is a speech that goes on below, or a slip. */
function openDoubt(spoken: readonly Spoken[], next: Paragraph | undefined): string | null {
  if (!spoken.some(({ stretch }) => stretch.open)) return null;
  return next && stretchesOf(next.text)[0]?.from === 0 ? null : 'nothing closes it';
}
