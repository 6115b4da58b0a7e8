// Settings: each saved as soon as it is changed.
import { Languages } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { defaultSettings } from '../../../shared/default-settings.ts';
import type { Settings } from '../../../shared/settings.ts';
import { SelectField } from '../../components/fields.tsx';
import { InlineError } from '../../components/messages.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { translator } from '../../language.ts';
import { useHeld } from '../../state/lock-held.ts';
import { useSettings } from '../../state/settings.tsx';
import { useUpdates } from '../../state/use-updates.ts';
import { type ChoiceId, choiceInWords, choiceSettings, type SettingWords, timeSettings } from './known-settings.ts';
import { SettingRow } from './setting-row.tsx';
import { SettingsFile, settingsFileWords } from './settings-file.tsx';
import { TimeRow } from './time-setting.tsx';
import { UpdatesState } from './updates-state.tsx';

const t = translator('settings');

/** Drawn anew only for its own changes, not while someone types in another view. */
export const SettingsView = memo(function SettingsView() {
  const { settings, failure, reload, update } = useSettings();
  const [search, setSearch] = useHeld('settings-search', '');
  const words = search.toLowerCase().split(/\s+/);
  const isFound = ({ title, explanation, alsoFoundBy = '' }: SettingWords) =>
    words.every((word) => `${title} ${explanation} ${alsoFoundBy}`.toLowerCase().includes(word));
  const updates = useUpdates();
  const choices = choiceSettings(updates.state?.host);
  const choice = <Id extends ChoiceId>(id: Id, value: Settings[Id]): ReactNode => {
    const { title, term, explanation, options } = choices[id];
    if (!isFound(choices[id])) return null;
    return (
      <SettingRow<Settings[Id]>
        key={id}
        icon={id === 'language' ? Languages : undefined}
        {...{ title, term, explanation, value }}
        defaultValue={defaultSettings[id]}
        words={(one) => choiceInWords({ options }, one)}
        onSave={(next) => update({ [id]: next })}
      >
        {(shown, save) => <SelectField label={title} labelHidden options={options} value={shown} onChange={save} />}
      </SettingRow>
    );
  };
  const rows = settings
    ? [
        choice('language', settings.language),
        choice('theme', settings.theme),
        choice('defaultMaxAge', settings.defaultMaxAge),
        ...timeSettings()
          .filter(isFound)
          .map((setting) => (
            <TimeRow
              key={setting.id}
              setting={setting}
              value={settings[setting.id]}
              defaultValue={defaultSettings[setting.id]}
              onSave={(value) => update({ [setting.id]: value })}
            />
          )),
        isFound(choices.updates) ? (
          <div key="updates">
            {choice('updates', settings.updates)}
            {updates.state && <UpdatesState state={updates.state} isOn={settings.updates === 'on'} ask={updates.ask} />}
          </div>
        ) : null,
        isFound(settingsFileWords()) ? <SettingsFile key="file" settings={settings} /> : null,
      ].filter((row) => row !== null)
    : [];
  return (
    <div className="single">
      <div className="settings">
        <header className="settings-header">
          <h2>{t('title')}</h2>
          <p className="field-note">{t('howSaved')}</p>
        </header>
        {failure !== null && (
          <div className="settings-failure">
            <InlineError message={failure} />
            <Button className="button button-small" onPress={() => void reload()}>
              {t('tryAgain')}
            </Button>
          </div>
        )}
        <SearchBox label={t('search')} value={search} onChange={setSearch} />
        {settings && (rows.length > 0 ? rows : <p className="field-note settings-none">{t('noneFound')}</p>)}
      </div>
    </div>
  );
});
