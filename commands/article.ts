import { defineCommand } from '../src/kit/command.ts';
import { text } from '../src/kit/option.ts';
import { pageOption } from '../src/kit/page.ts';
import { answer, privately } from '../src/kit/reply.ts';
import { choicesOf } from '../src/views/layout/choice.ts';
import { lookUp } from '../src/views/layout/handle.ts';
import { nothingBecause, nothingFor } from '../src/views/layout/nothing.ts';
import { articleCard, articlesCard, toArticle } from '../src/views/library/article.ts';

export default defineCommand({
  name: 'article',
  description: 'article.description',
  visibility: 'fans',
  options: {
    article: text({
      description: 'article.option.article.description',
      suggest: (typed, { library }) => choicesOf(library.suggest.source(typed)),
    }),
    page: pageOption,
  },
  run({ article, page }, context) {
    const { library, language } = context;
    const [first, ...others] = library.sources();
    if (!first) return privately(nothingBecause(language.t('article.none'), [], language), 'not_found');
    if (article === undefined) {
      return answer(others.length > 0 ? articlesCard(context, page) : articleCard(first, context, page));
    }
    const found = lookUp(library.find.source, library.sources(), article);
    if ('match' in found) return answer(articleCard(found.match, context, page));
    const nearest = found.nearest.map(({ item }) => toArticle(item, language));
    return privately(nothingFor(article, nearest, language, found), 'not_found');
  },
});
