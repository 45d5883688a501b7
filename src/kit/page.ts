import { integer } from './option.ts';

/** The option with which the buttons under a long answer turn its pages. A page that is not there is the nearest one. */
export const pageOption = integer({ description: 'option.page.description', max: 99_999 });
