import type { Answer } from '../acting.ts';

/** How many modals can be open at once; beyond it the oldest is forgotten, as if it had been closed. */
const OPEN_MODALS = 100;

/** Modals that wait for somebody to fill them in. */
export interface ModalShelf {
  /** Keeps an answer that is a modal; gives back what it was given. */
  keep(answer: Answer): Answer;
  /** The modal that answered this interaction. @throws when it is no longer open. */
  take(interactionId: string): Answer;
}

/** An empty shelf. A modal stays on it after it was sent off: Discord lets a failed one be sent again. */
export function createModalShelf(): ModalShelf {
  const open = new Map<string, Answer>();
  return {
    keep(answer) {
      if (answer.outcome !== 'modal') return answer;
      const [oldest] = open.keys();
      if (oldest !== undefined && open.size >= OPEN_MODALS) open.delete(oldest);
      open.set(answer.interactionId, answer);
      return answer;
    },
    take(interactionId) {
      const answer = open.get(interactionId);
      if (!answer) throw new Error('This form is no longer open: start again.');
      return answer;
    },
  };
}
