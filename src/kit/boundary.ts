import type { MessageParams } from '../language/catalogue.ts';
import type { Translator } from '../language/translator.ts';
import { UserError } from './errors.ts';
import { privately, type Reply } from './reply.ts';
import type { Task } from './task.ts';

/** Tells the operator about a bug; `reference` is what the person was shown. */
export type Report = (error: unknown, reference: string, where: string) => void;

/** No command takes this long: past it the person is told, instead of "thinking…" for ever. */
const LONGEST_MS = 60_000;

const sorry = (language: Translator, reference: string): Reply =>
  privately({ content: language.t('error.bug', { reference }) }, 'bug');

/** Reports a bug and gives the private answer that names its reference. */
export function confess(error: unknown, where: string, language: Translator, report: Report): Reply {
  const reference = crypto.randomUUID().slice(0, 8);
  report(error, reference, where);
  return sorry(language, reference);
}

/** An option is called as the person's Discord shows it. */
const named = (params: MessageParams | undefined, language: Translator): MessageParams | undefined =>
  typeof params?.option === 'string' ? { ...params, option: language.option(params.option) } : params;

/**
 * The one error boundary: a person's mistake is explained in its own words, anything else that is thrown is
 * a bug. Never throws.
 */
export async function guarded(task: Task, language: Translator, report: Report): Promise<Reply> {
  const alarm = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => alarm.reject(new Error(`no answer within ${LONGEST_MS / 1000} s`)),
    LONGEST_MS,
  );
  try {
    return await Promise.race([task.run(), alarm.promise]);
  } catch (error) {
    if (error instanceof UserError) {
      return privately({ content: language.t(error.key, named(error.params, language)) }, error.outcome);
    }
    return confess(error, task.command, language, report);
  } finally {
    clearTimeout(timer);
  }
}
