// What each setting is called, what it does, and its values in words.
import { languageNames, languages } from '../../../shared/language.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { Option } from '../../components/fields.tsx';
import type { TermId } from '../../components/term.tsx';
import { translator } from '../../language.ts';

const t = translator('settings');
const tUpdates = translator('updates');

export type SettingId = keyof Settings;
export type TimeId = 'idleLockMinutes' | 'clipboardSeconds' | 'ledgerRetentionDays';
export type ChoiceId = Exclude<SettingId, TimeId>;

export interface SettingWords {
  title: string;
  term?: TermId;
  /** What it does, in a sentence. */
  explanation: string;
  /** What finds it beside those. */
  alsoFoundBy?: string;
}

export interface ChoiceSetting<Id extends ChoiceId = ChoiceId> extends SettingWords {
  id: Id;
  options: Option<Settings[Id]>[];
}

export interface TimeSetting extends SettingWords {
  id: TimeId;
  /** The switch's: "Lock by itself". */
  on: string;
  /** What it is called when it is off: "never". */
  off: string;
  unit: 'minutes' | 'seconds' | 'days';
  min: number;
  max: number;
}

/** In the order shown. `host`: the one that is asked for new versions, where it is known. */
export const choiceSettings = (host: string | null = null): { [Id in ChoiceId]: ChoiceSetting<Id> } => ({
  language: {
    id: 'language',
    title: t('language.title'),
    explanation: t('language.explanation'),
    // Who cannot read the language that was set looks for it by a name of their own.
    alsoFoundBy: ['language', 'sprache', '语言', ...Object.values(languageNames)].join(' '),
    options: [
      { id: 'system', label: t('language.system') },
      ...languages.map((id) => ({ id, label: languageNames[id] })),
    ],
  },
  theme: {
    id: 'theme',
    title: t('theme.title'),
    explanation: t('theme.explanation'),
    options: [
      { id: 'system', label: t('theme.system') },
      { id: 'light', label: t('theme.light') },
      { id: 'dark', label: t('theme.dark') },
    ],
  },
  defaultMaxAge: {
    id: 'defaultMaxAge',
    title: t('maxAge.title'),
    term: 'maxAge',
    explanation: t('maxAge.explanation'),
    options: [
      { id: 'none', label: t('maxAge.none') },
      { id: '3600', label: t('maxAge.hour') },
      { id: '86400', label: t('maxAge.day') },
      { id: '1209600', label: t('maxAge.weeks') },
    ],
  },
  updates: {
    id: 'updates',
    title: tUpdates('title'),
    explanation: tUpdates('explanation', { host: host ?? tUpdates('unknownHost') }),
    alsoFoundBy: 'update',
    options: [
      { id: 'ask', label: tUpdates('ask') },
      { id: 'off', label: tUpdates('off') },
      { id: 'on', label: tUpdates('on') },
    ],
  },
});

/** In the order shown; a test holds the bounds to those of shared/settings.ts. */
export const timeSettings = (): TimeSetting[] => [
  {
    id: 'idleLockMinutes',
    title: t('idleLock.title'),
    explanation: t('idleLock.explanation'),
    on: t('idleLock.on'),
    off: t('idleLock.off'),
    unit: 'minutes',
    min: 1,
    max: 1440,
  },
  {
    id: 'clipboardSeconds',
    title: t('clipboard.title'),
    explanation: t('clipboard.explanation'),
    on: t('clipboard.on'),
    off: t('clipboard.off'),
    unit: 'seconds',
    min: 5,
    max: 3600,
  },
  {
    id: 'ledgerRetentionDays',
    title: t('retention.title'),
    term: 'ledger',
    explanation: t('retention.explanation'),
    on: t('retention.on'),
    off: t('retention.off'),
    unit: 'days',
    min: 1,
    max: 36_500,
  },
];

export const knownSettings = (): (ChoiceSetting | TimeSetting)[] => [
  ...(Object.values(choiceSettings()) as ChoiceSetting[]),
  ...timeSettings(),
];

/** Null: off. */
export const timeInWords = ({ unit, off }: Pick<TimeSetting, 'unit' | 'off'>, time: number | null): string =>
  time === null ? off : t(`after.${unit}`, { count: time });

export const choiceInWords = ({ options }: { options: readonly Option[] }, value: string): string =>
  options.find(({ id }) => id === value)?.label ?? value;

export const valueInWords = (setting: ChoiceSetting | TimeSetting, value: Settings[SettingId]): string =>
  'unit' in setting
    ? timeInWords(setting, typeof value === 'number' ? value : null)
    : choiceInWords(setting, String(value));
