// What was found, as a list that stays quick at ten thousand rows: only the rows on screen exist.
import { X } from 'lucide-react';
import {
  memo,
  type ReactNode,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { Intake, IntakeRow } from '../../../../shared/intake.ts';
import { SelectField, TextInput } from '../../../components/fields.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { InlineError } from '../../../components/messages.tsx';
import { translator } from '../../../language.ts';
import { IntakeVerdicts } from '../../../state/intake-verdicts.ts';
import { useKeyRing } from '../../../state/key-ring.tsx';
import { useNow } from '../../../state/use-now.ts';
import { filterRows, kindOptions, searchable } from './filter-rows.ts';
import { IntakeRowLine, NowContext } from './intake-row.tsx';

const t = translator('intake');
/** Pixels; the same in theme/intake.css. */
const layout = { rowSize: 44 };

interface IntakeListProps {
  intake: Intake;
  /** Seconds, or null for no expiry. */
  maxAge: number | null;
  /** The row whose value stands in the token field. */
  chosen: number | null;
  onChoose: (index: number) => void;
  onClose: () => void;
}

export function IntakeList({ intake, maxAge, chosen, onChoose, onClose }: IntakeListProps) {
  const [filter, setFilter] = useState('');
  const [kind, setKind] = useState('all');
  const wanted = useDeferredValue(filter);
  const all = useMemo(() => searchable(intake.rows), [intake]);
  const rows = useMemo(() => filterRows(all, wanted, kind), [all, wanted, kind]);
  const kinds = useMemo(() => kindOptions(intake.rows), [intake]);
  const verdicts = useVerdicts(intake.intakeId, maxAge);
  const failure = useSyncExternalStore(verdicts.subscribe, verdicts.failure);

  return (
    <section className="intake" aria-label={t('list.region')}>
      <header className="intake-header">
        <h2>{intake.fileName ?? intake.kind}</h2>
        <span className="field-note intake-count" role="status">
          {countWords(intake, rows.length)}
        </span>
        <IconButton icon={X} label={t('list.close')} onPress={onClose} />
      </header>
      {intake.rows.length > 0 && (
        <div className="intake-filters">
          <TextInput
            label={t('list.filter')}
            labelHidden
            type="search"
            value={filter}
            onChange={setFilter}
            placeholder={t('list.filterPlaceholder')}
          />
          {kinds.length > 2 && (
            <SelectField label={t('list.show')} labelHidden options={kinds} value={kind} onChange={setKind} />
          )}
        </div>
      )}
      <InlineError message={failure} />
      <Ticking verdicts={verdicts}>
        <Rows
          rows={rows}
          emptyWords={intake.rows.length === 0 ? t('list.nothingFound') : t('list.nothingMatches')}
          verdicts={verdicts}
          chosen={chosen}
          onChoose={onChoose}
        />
      </Ticking>
    </section>
  );
}

/** The kind of a file stands beside its name; of a paste it is the title already. */
function countWords({ fileName, kind, rows: { length: count } }: Intake, shown: number): string {
  if (fileName === null) return shown === count ? t('list.found', { count }) : t('list.some', { shown, count });
  return shown === count ? t('list.foundIn', { kind, count }) : t('list.someIn', { kind, shown, count });
}

/** Apart from the list, so that the passing of time draws only the ages anew. */
function Ticking({ verdicts, children }: { verdicts: IntakeVerdicts; children: ReactNode }) {
  const now = useNow(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each second is a trigger.
  useEffect(() => verdicts.pass(), [verdicts, now]);
  return <NowContext value={now}>{children}</NowContext>;
}

interface RowsProps extends Pick<IntakeListProps, 'chosen' | 'onChoose'> {
  rows: readonly IntakeRow[];
  emptyWords: string;
  verdicts: IntakeVerdicts;
}

const Rows = memo(function Rows({ rows, emptyWords, verdicts, chosen, onChoose }: RowsProps) {
  const list = useRef<HTMLDivElement>(null);
  // The list came with a paste or a file, and is what comes next.
  useEffect(() => list.current?.focus(), []);
  // The same function each time: another one would make every row anew.
  const drawRow = useCallback(
    (row: IntakeRow) => (
      <ListBoxItem id={row.index} textValue={row.name ?? row.preview} className="intake-row">
        <IntakeRowLine row={row} verdicts={verdicts} />
      </ListBoxItem>
    ),
    [verdicts],
  );
  // A list box and not a grid list, whose every row counts all the others.
  return (
    <Virtualizer layout={ListLayout} layoutOptions={layout}>
      <ListBox
        ref={list}
        aria-label={t('list.values')}
        className="intake-list"
        items={rows}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [index] = keys;
          if (typeof index === 'number') onChoose(index);
        }}
        renderEmptyState={() => <p className="intake-empty">{emptyWords}</p>}
      >
        {drawRow}
      </ListBox>
    </Virtualizer>
  );
});

function useVerdicts(intakeId: string, maxAge: number | null): IntakeVerdicts {
  const { revision, selected } = useKeyRing();
  const question = { maxAge, profileId: selected?.id ?? null, revision };
  // biome-ignore lint/correctness/useExhaustiveDependencies: later questions reach it by the effect below.
  const verdicts = useMemo(() => new IntakeVerdicts(intakeId, question), [intakeId]);
  useEffect(() => verdicts.ask(question));
  return verdicts;
}
