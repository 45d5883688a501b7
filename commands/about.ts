import { defineCommand } from '../src/kit/command.ts';
import { answer } from '../src/kit/reply.ts';
import { languages } from '../src/language/languages.ts';
import { aboutCard } from '../src/views/about/about.ts';

export default defineCommand({
  name: 'about',
  description: 'about.description',
  visibility: 'fans',
  run: (_args, { installation, library, language }) =>
    answer(
      aboutCard(
        {
          installation,
          packs: library.packs().length,
          sources: library.sources(),
          languages: languages(),
        },
        language,
      ),
    ),
});
