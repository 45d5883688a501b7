import type { CardScene } from '../../src/kit/picture.ts';

/** A card as `/countdown` shows it on the day of the article. */
export const cardScene = (more: Partial<CardScene> = {}): CardScene => ({
  title: 'Mission: Impossible – Dead Reckoning Part One',
  count: { before: '', number: '39', after: 'days to go' },
  sentence: undefined,
  date: 'Friday, 14 July 2023',
  status: 'Planned, in theaters, region not stated.',
  foot: [
    'According to the article of 5 June 2023.',
    'As of 5 June 2023, on the calendar of UTC, since no time zone is set here.',
  ],
  ...more,
});

/** Titles of films in the scripts that cards are drawn in. */
export const TITLES: Readonly<Record<string, string>> = {
  Latin: 'Amélie à l’Été où l’on dansait: Žižkovská čtvrť, Łódź & Ðæja',
  Vietnamese: 'Nhiệm vụ bất khả thi: Nghiệp báo phần một',
  Cyrillic: 'Миссия невыполнима: Смертельная расплата. Ґанок, ѓон, ћерка',
  Greek: 'Επικίνδυνη Αποστολή: Θανάσιμη Εκδίκηση – Ἀρχή',
  Japanese: 'ミッション:インポッシブル/デッドレコニング 私たちの「最後の審判」',
  Chinese: '碟中谍7:致命清算(上)',
  Traditional: '不可能的任務:致命清算 第一章',
  Korean: '미션 임파서블: 데드 레코닝 파트 원',
  Arabic: 'مهمة مستحيلة: الحساب الأخير، الجزء ١',
  Hebrew: 'משימה בלתי אפשרית: נקמת מוות',
  Thai: 'ภารกิจพิชิต ไม่ได้กี่ ล่าพิกัดมรณะ',
  Devanagari: 'मिशन इम्पॉसिबल: क्षत्रिय का अंतिम हिसाब',
  Emoji: '🎬 Movie night 🚀',
};
