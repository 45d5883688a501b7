/**
 * Discord's limits, in one place. Lengths are in characters, which Discord counts as code points.
 * Sources: Discord's documentation (resources/message, components/reference,
 * interactions/application-commands, interactions/receiving-and-responding, resources/guild-scheduled-event).
 */
export const LIMITS = {
  message: {
    content: 2000,
    embeds: 10,
    files: 10,
    nonce: 25,
    /** Ids in each list of allowed_mentions. */
    mentions: 100,
  },
  attachment: {
    /** What stands in for it where it is not seen. */
    description: 1024,
  },
  embed: {
    title: 256,
    description: 4096,
    fields: 25,
    fieldName: 256,
    fieldValue: 1024,
    footer: 2048,
    author: 256,
    /** All embeds of one message together. */
    total: 6000,
  },
  /** A message of components v2: counted over everything nested. */
  layout: {
    components: 40,
    text: 4000,
    sectionTexts: 3,
    galleryItems: 10,
  },
  component: {
    rows: 5,
    buttonsInRow: 5,
    buttonLabel: 80,
    customId: 100,
    url: 512,
    placeholder: 150,
    options: 25,
    optionLabel: 100,
    optionValue: 100,
    optionDescription: 100,
  },
  modal: {
    title: 45,
    components: 5,
    label: 45,
    description: 100,
    input: 4000,
    placeholder: 100,
  },
  command: {
    name: 32,
    description: 100,
    options: 25,
    choices: 25,
    choiceName: 100,
    choiceValue: 100,
    /** Names, descriptions and values of one command together; the longest localization counts. */
    total: 8000,
    /** Chat-input commands in one scope. */
    perScope: 100,
    /** The longest text that an option can ask for, and the longest it gets when it asks for nothing. */
    optionText: 6000,
  },
  autocomplete: {
    choices: 25,
    name: 100,
    value: 100,
  },
  interaction: {
    /** Milliseconds from the event to the first answer. */
    answerWithin: 3_000,
    /** Milliseconds for which the token serves edits and followups. */
    tokenLives: 900_000,
  },
  scheduledEvent: {
    name: 100,
    description: 1000,
    location: 100,
    perGuild: 100,
  },
  /** The name of a thread, or of a post in a forum. */
  threadName: 100,
  presence: {
    activity: 128,
  },
} as const;

/** What Discord takes as the name of a chat-input command or option; it must be lower case besides. */
export const commandName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
