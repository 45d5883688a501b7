type Maybe<T> = T | null | undefined;

/** Translations by locale. */
export type Localizations = Maybe<Readonly<Record<string, string | null>>>;

/** A choice of an option. */
export interface CommandChoice {
  readonly name: string;
  readonly name_localizations?: Localizations;
  readonly value: string | number;
}

/** An option of a command, of any type; the published schema has been applied to it. */
export interface CommandOption {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly name_localizations?: Localizations;
  readonly description_localizations?: Localizations;
  readonly required?: Maybe<boolean>;
  readonly autocomplete?: Maybe<boolean>;
  readonly choices?: Maybe<readonly CommandChoice[]>;
  readonly options?: Maybe<readonly CommandOption[]>;
  readonly min_value?: Maybe<number>;
  readonly max_value?: Maybe<number>;
  readonly min_length?: Maybe<number>;
  readonly max_length?: Maybe<number>;
}

/** A command's definition. */
export interface CommandBody {
  readonly type?: Maybe<number>;
  readonly name: string;
  readonly description?: Maybe<string>;
  readonly name_localizations?: Localizations;
  readonly description_localizations?: Localizations;
  readonly options?: Maybe<readonly CommandOption[]>;
  readonly contexts?: Maybe<readonly number[]>;
  readonly integration_types?: Maybe<readonly number[]>;
}
