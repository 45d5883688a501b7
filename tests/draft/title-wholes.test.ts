import { describe, expect, it } from 'vitest';
import { filmsTold } from '../support/films.ts';

const films = (text: string): string[] => filmsTold(text).map(({ title }) => title);
const sure = (text: string): string[] =>
  filmsTold(text).flatMap(({ title, certainty }) => (certainty.sure ? title : []));

describe('a title that begins as nothing else does', () => {
  it.each<[string, string]>([
    ['Mara Vance stars in Night Boat to Larvik, which opens in May.', 'Night Boat to Larvik'],
    ['The festival closes with Flight to Samarkand, a thriller.', 'Flight to Samarkand'],
    ['Her credits include Wedding Day in Tromsø and Heronry.', 'Wedding Day in Tromsø'],
    ['The cast of Thirty Hours in Accra went home.', 'Thirty Hours in Accra'],
    ['The trailer for Hunted by Wolves was short.', 'Hunted by Wolves'],
    ['He wrote We Are Not an Island in a week.', 'We Are Not an Island'],
    ['Three Sisters & a Piano opens on May 9.', 'Three Sisters & a Piano'],
    ['The thriller The Bridge Keeper’s Widow opens in May.', 'The Bridge Keeper’s Widow'],
    ['He directed My Brother’s Orchard in 2019.', 'My Brother’s Orchard'],
    ['The sequel to As Long as the River begins shooting in June.', 'As Long as the River'],
    ['They Left by Water bows on Nov. 21.', 'They Left by Water'],
    ['Who Owns the Moon?, directed by Ada Quill, opens in May.', 'Who Owns the Moon?'],
    ['Her next film, Where’s Uncle Now?, is due in the spring.', 'Where’s Uncle Now?'],
    ['This Is Not My Boat was released in 2020.', 'This Is Not My Boat'],
    ['Beneath Contempt premiered at Sundance in January.', 'Beneath Contempt'],
    ['How to Mend a Net was released in 2020.', 'How to Mend a Net'],
    ['Her next film, How to Mend a Net, is due in May.', 'How to Mend a Net'],
    ['It Snowed on Sunday opens in theaters in May.', 'It Snowed on Sunday'],
    ['Then came Where Did You Sleep, Marta?, which opened in 1996.', 'Where Did You Sleep, Marta?'],
    ['She was cast in Oi, Captain! and left.', 'Oi, Captain!'],
    ['The war drama The Signal Post opens in May.', 'The Signal Post'],
    ['His Mr Hollis Objects (1983) was long.', 'Mr Hollis Objects'],
    ['Vance stars in Heronry: Blood and Feathers, out in May.', 'Heronry: Blood and Feathers'],
    ['The Miller and the Moth opens on May 9.', 'The Miller and the Moth'],
    ['Rope, Salt and Timber opens on May 9.', 'Rope, Salt and Timber'],
    ['The cast of Rope, Salt and Timber went home.', 'Rope, Salt and Timber'],
    ['Mother, Brother, Goat arrives on Blu-ray on June 3.', 'Mother, Brother, Goat'],
    ['Vance won an Oscar for Buwan sa Ilog in 2030.', 'Buwan sa Ilog'],
    ['Vance won an Oscar for L’hiver sans neige in 2030.', 'L’hiver sans neige'],
    ['Her credits include Tagaytay Drive-In and Heronry.', 'Tagaytay Drive-In'],
    ['Lost opens in theaters on May 9.', 'Lost'],
  ])('is whole: %s', (text, title) => {
    expect(films(text)).toContain(title);
  });

  it.each<[string, string]>([
    ['On a wet Tuesday in Larvik, she finished Heronry, a thriller.', 'Tuesday in Larvik'],
    ['Born in Larvik, he directed Heronry in 2019.', 'Born in Larvik'],
    ['The Bridge Keeper’s Mara Vance was there for the premiere.', 'The Bridge Keeper’s Mara Vance'],
    ['Heronry won Mara Vance a BAFTA in May.', 'Mara Vance a BAFTA'],
    ['He Said opens Heronry in May.', 'Heronry in May'],
    ['She wrote Trouble at Noon for Irish director Mara Vance.', 'Trouble at Noon for Irish'],
    ['Her credits include Rope, Salt and Timber.', 'Rope, Salt and Timber'],
    ['She was born in Lund, Sweden, and shot Heronry there.', 'Lund, Sweden'],
    ['Lady Mara Vance opened Heronry in London.', 'Lady Mara Vance'],
    ['Known for directing Hush, Vance went home. Mara Vance slept.', 'Hush, Vance'],
    ['She signed with Creative Artists Agency and The Post Group.', 'The Post Group'],
  ])('ends where something else is told: %s', (text, wrong) => {
    expect(films(text)).not.toContain(wrong);
  });
});

describe('a title between marks', () => {
  it.each<[string, string]>([
    ['The crew of six films beginning with “Rust Lake,” said Vance, was small.', 'Rust Lake'],
    ['Vance, last seen in ‘Sunday in Larvik’, insisted on it.', 'Sunday in Larvik'],
    ['He was in “Rust Lake” and “The Tax Taker,” remembered by few.', 'The Tax Taker'],
    ['His films include "Buwan sa Ilog" and "Isang Hangin ng Dagat," both long.', 'Isang Hangin ng Dagat'],
    ['He directed the drama “Sombra larga,” a success.', 'Sombra larga'],
    ['“Neige bleue” (2031) is hers.', 'Neige bleue'],
  ])('is a film though more is told of it as of somebody: %s', (text, title) => {
    expect(films(text)).toContain(title);
  });

  it.each([
    '“Mara Vance,” said the clerk, and she rose.',
    'He was called “Rust Lake,” said the clerk.',
  ])('is surely none where somebody says it: %s', (text) => {
    expect(sure(text)).toEqual([]);
  });
});

describe('what is told of a film alone', () => {
  it.each<[string, string]>([
    ['Heronry is officially locked for July 8.', 'Heronry'],
    ['Heronry is pencilled in for the autumn.', 'Heronry'],
    ['Heronry will have its world premiere at Larvik.', 'Heronry'],
    ['Heronry gets its UK bow on Friday.', 'Heronry'],
    ['Heronry heads to cinemas next week.', 'Heronry'],
    ['Heronry goes on general release in March.', 'Heronry'],
    ['Heronry has started filming near Oslo.', 'Heronry'],
    ['Heronry has a new date.', 'Heronry'],
    ['Heronry was a surprise hit.', 'Heronry'],
    ['Fathom has moved Heronry from June 6 to July 18.', 'Heronry'],
    ['Fathom shifted Heronry to March.', 'Heronry'],
    ['He made his directing debut with Heronry.', 'Heronry'],
    ['She broke through with Slow Water.', 'Slow Water'],
    ['The festival will open on May 3 with Slow Water.', 'Slow Water'],
    ['In Slow Water, Vance plays a pilot.', 'Slow Water'],
    ['Vance, who played Anna in Slow Water, was there.', 'Slow Water'],
    ['His last work, Slow Water, was long.', 'Slow Water'],
    ['Next up is Slow Water.', 'Slow Water'],
    ['There’s Slow Water, which we saw as children.', 'Slow Water'],
    ['Slow Water tells the story of a pilot.', 'Slow Water'],
    ['Heronry came out in 2028.', 'Heronry'],
    ['Heronry drops on Friday.', 'Heronry'],
    ['Heronry (dir. Ole Dahl) is long.', 'Heronry'],
    ['Heronry has been picked up by Fathom.', 'Heronry'],
    ['Slow Water leads the nominations with nine.', 'Slow Water'],
    ['Heronry and Winterkill both open on Friday.', 'Heronry'],
    ['Vance, who wrote Slow Water, said that she was glad.', 'Slow Water'],
    ['Vance reprises her role from Slow Water.', 'Slow Water'],
    ['Vance starred opposite Ole Dahl in Slow Water.', 'Slow Water'],
    ['Her other credits this year are Slow Water and Heronry.', 'Slow Water'],
    ['His breakthrough was Slow Water.', 'Slow Water'],
    ['Vance won best actress for Slow Water.', 'Slow Water'],
    ['Fathom has set May 9 for Slow Water.', 'Slow Water'],
    ['It is the same day as Heronry.', 'Heronry'],
    ['Since Slow Water, she has slept.', 'Slow Water'],
    ['Critics loved Slow Water.', 'Slow Water'],
  ])('shows it: %s', (text, title) => {
    expect(films(text)).toContain(title);
  });

  it.each<[string, string]>([
    ['The drama streams on Lumen from 9 May.', 'Lumen'],
    ['The drama is available to stream on Lumen Player from 9 May.', 'Lumen Player'],
    ['It’ll come to cinemas in May.', 'It’ll'],
    ['Vance was a schoolteacher in Larvik when he met her.', 'Larvik'],
    ['Fathom has confirmed a May date for the film.', 'Fathom'],
    ['In English and French, with subtitles.', 'English and French'],
    ['After 3 years of silence, Heronry opens in May.', '3'],
    ['He was cast as Hamlet in May.', 'Hamlet'],
    ['Since Monday, she has slept.', 'Monday'],
    ['Before Lagos, he worked in television.', 'Lagos'],
    ['Ole Dahl scored Vance’s 2027 debut, Heronry.', 'Vance'],
    ['Vance tells Ole Dahl of it.', 'Vance'],
    ['The nominees include Mara Vance.', 'Mara Vance'],
  ])('is not told of a service, a place or a company: %s', (text, wrong) => {
    expect(films(text)).not.toContain(wrong);
  });
});
