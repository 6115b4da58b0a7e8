// How a file is read: found out from its beginning, and the person’s to correct.
import { useState } from 'react';
import { Switch } from 'react-aria-components';
import type { BatchInput, TableEncoding, TableKind, TableReading } from '../../../shared/batch.ts';
import { tableEncodings, tableKinds } from '../../../shared/choices.ts';
import { call } from '../../client.ts';
import { type Option, SelectField, TextInput } from '../../components/fields.tsx';
import { InlineError } from '../../components/messages.tsx';
import { translator } from '../../language.ts';
import { useAction } from '../../state/use-action.ts';
import { encodingWords } from '../../wording/batch.ts';

const t = translator('batch');

const kinds = (): Option<TableKind>[] => tableKinds.map((id) => ({ id, label: t(`reading.kinds.${id}`) }));
const encodings = (): Option<TableEncoding>[] => tableEncodings.map((id) => ({ id, label: encodingWords(id) }));

const other = 'other';
const known = [',', ';', '\t', '|'];
const delimiters = (): Option[] => [
  { id: ',', label: t('reading.comma') },
  { id: ';', label: t('reading.semicolon') },
  { id: '\t', label: t('reading.tab') },
  { id: '|', label: t('reading.bar') },
  { id: other, label: t('reading.other') },
];

/** What a kind says of the rest. */
function ofKind(kind: TableKind, last: TableReading): TableReading {
  const hasHeader = kind === 'csv' || kind === 'tsv' ? last.hasHeader : false;
  const delimiter = kind === 'tsv' ? '\t' : kind === 'csv' && last.kind !== 'csv' ? ',' : last.delimiter;
  return { ...last, kind, hasHeader, delimiter };
}

export function ReadingFields({ input, onReread }: { input: BatchInput; onReread: (input: BatchInput) => void }) {
  const { inputId, reading } = input;
  const { failure, run } = useAction();
  const [typing, setTyping] = useState(false);
  const read = (changed: TableReading) =>
    void run(async () => onReread(await call('batch.reread', { inputId, reading: changed })));
  const listed = !typing && known.includes(reading.delimiter);
  return (
    <fieldset className="batch-reading">
      <legend className="visually-hidden">{t('reading.legend')}</legend>
      <SelectField
        label={t('reading.kind')}
        options={kinds()}
        value={reading.kind}
        onChange={(kind) => {
          setTyping(false);
          read(ofKind(kind, reading));
        }}
      />
      <SelectField
        label={t('reading.encoding')}
        options={encodings()}
        value={reading.encoding}
        onChange={(encoding) => read({ ...reading, encoding })}
      />
      {reading.kind === 'csv' && (
        <SelectField
          label={t('reading.delimiter')}
          options={delimiters()}
          value={listed ? reading.delimiter : other}
          onChange={(delimiter) => {
            setTyping(delimiter === other);
            if (delimiter !== other) read({ ...reading, delimiter });
          }}
        />
      )}
      {reading.kind === 'csv' && !listed && (
        <TextInput
          label={t('reading.delimitingCharacter')}
          monospaced
          maxLength={1}
          defaultValue={known.includes(reading.delimiter) ? '' : reading.delimiter}
          onChange={(delimiter) => delimiter.length === 1 && read({ ...reading, delimiter })}
        />
      )}
      {(reading.kind === 'csv' || reading.kind === 'tsv') && (
        <Switch
          className="switch"
          isSelected={reading.hasHeader}
          onChange={(hasHeader) => read({ ...reading, hasHeader })}
        >
          <span className="switch-track" aria-hidden />
          {t('reading.hasHeader')}
        </Switch>
      )}
      <InlineError message={failure} />
    </fieldset>
  );
}
