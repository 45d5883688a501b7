// Cities that people type and that IANA does not name, and newer names of cities that it names by older ones.
// Each line: a zone, and what it is also found by.
const CITIES = `
America/New_York: Boston, Washington, Miami, Atlanta, Philadelphia, Orlando, Eastern Time, EST, EDT
America/Chicago: Houston, Dallas, Austin, New Orleans, Minneapolis, Central Time, CST, CDT
America/Denver: Salt Lake City, Albuquerque, Mountain Time, MST, MDT
America/Los_Angeles: San Francisco, Seattle, San Diego, Las Vegas, Portland, Hollywood, Pacific Time, PST, PDT
America/Toronto: Ottawa, Montreal, Quebec
America/Vancouver: Victoria
America/Edmonton: Calgary
America/Sao_Paulo: Rio de Janeiro, Brasilia, Belo Horizonte
America/Argentina/Buenos_Aires: Argentina
America/Mexico_City: Guadalajara
Asia/Kolkata: Calcutta, Delhi, New Delhi, Mumbai, Bombay, Bangalore, Bengaluru, Chennai, Hyderabad, India, IST
Asia/Karachi: Islamabad, Lahore
Asia/Shanghai: Beijing, Peking, Shenzhen, Guangzhou, China
Asia/Tokyo: Osaka, Kyoto, Japan, JST
Asia/Seoul: Busan, Korea
Asia/Ho_Chi_Minh: Saigon, Hanoi
Asia/Yangon: Rangoon
Asia/Kathmandu: Katmandu
Asia/Dubai: Abu Dhabi
Asia/Jerusalem: Tel Aviv
Asia/Riyadh: Mecca, Jeddah
Africa/Johannesburg: Cape Town, Pretoria, Durban
Africa/Lagos: Abuja
Africa/Casablanca: Rabat
Africa/Asmara: Asmera
Australia/Sydney: Canberra, AEST, AEDT
Europe/London: Edinburgh, Glasgow, Manchester, Liverpool, Cardiff, Birmingham, England, GMT, BST
Europe/Berlin: Munich, München, Hamburg, Frankfurt, Cologne, Köln, Stuttgart, Leipzig, Germany, CET, CEST
Europe/Paris: Lyon, Marseille, Toulouse, France
Europe/Madrid: Barcelona, Valencia, Seville, Spain
Europe/Rome: Milan, Milano, Naples, Turin, Roma, Italy
Europe/Vienna: Wien, Salzburg, Graz
Europe/Zurich: Geneva, Bern, Basel
Europe/Amsterdam: Rotterdam, The Hague
Europe/Brussels: Antwerp, Ghent
Europe/Lisbon: Porto
Europe/Warsaw: Krakow, Gdansk
Europe/Prague: Praha
Europe/Copenhagen: København
Europe/Oslo: Bergen, Norway
Europe/Stockholm: Gothenburg
Europe/Helsinki: EET, EEST
Europe/Kyiv: Kiev
Europe/Moscow: Saint Petersburg, MSK
Pacific/Auckland: Wellington, Christchurch, New Zealand, NZST, NZDT
Pacific/Honolulu: Hawaii
UTC: Coordinated Universal Time, Zulu
`;

/** Older names that the runtime may still list, and what the zone is called now. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['Africa/Asmera', 'Africa/Asmara'],
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['America/Godthab', 'America/Nuuk'],
  ['America/Indianapolis', 'America/Indiana/Indianapolis'],
  ['America/Louisville', 'America/Kentucky/Louisville'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Atlantic/Faeroe', 'Atlantic/Faroe'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Pacific/Enderbury', 'Pacific/Kanton'],
  ['Pacific/Ponape', 'Pacific/Pohnpei'],
  ['Pacific/Truk', 'Pacific/Chuuk'],
]);

/** All IANA zones by their present names, UTC first. */
export function allZones(): string[] {
  const listed = Intl.supportedValuesOf('timeZone').filter((id) => !id.startsWith('Etc/'));
  return [...new Set(['UTC', ...listed.map((id) => RENAMED.get(id) ?? id)])];
}

/** What a zone is also found by. */
export const CITIES_OF: ReadonlyMap<string, readonly string[]> = new Map(
  CITIES.trim()
    .split('\n')
    .map((line): [string, string[]] => {
      const [zone = '', cities = ''] = line.split(': ');
      return [zone, cities.split(', ')];
    }),
);

/** Shown where nothing is typed yet: from west to east, where most people are. */
export const WELL_KNOWN: readonly string[] = [
  'UTC',
  'America/Los_Angeles',
  'America/Denver',
  'America/Chicago',
  'America/New_York',
  'America/Sao_Paulo',
  'Europe/London',
  'Europe/Paris',
  'Europe/Berlin',
  'Europe/Istanbul',
  'Asia/Dubai',
  'Asia/Kolkata',
  'Asia/Jakarta',
  'Asia/Manila',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Pacific/Auckland',
];
