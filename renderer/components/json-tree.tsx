// A JSON value as a tree. Closed branches are not built at all, and long ones open in ranges, so that its size does not matter.
import { ChevronRight } from 'lucide-react';
import { memo, useMemo, useState } from 'react';
import { Button, Collection, type Key, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import { translator } from '../language.ts';
import { visibleString } from '../wording/visible-text.ts';
import { initiallyExpanded, type JsonNode, jsonNodes } from './json-nodes.ts';
import { Hint } from './messages.tsx';

const t = translator('common');

/** Longer payloads are shown raw only: reading them into a tree would hold the window up. */
const maxTreeLength = 1_000_000;
const noNotes: readonly { key: string; meaning: string }[] = [];

interface JsonTreeProps {
  json: string;
  label: string;
  /** A sentence for keys of the top level, by the key itself. */
  notes?: readonly { key: string; meaning: string }[] | undefined;
}

/** By the key as the tree shows it. */
type Notes = ReadonlyMap<string, string>;

/** Drawn anew only for another payload: while typing, most answers bring the same one. */
export const JsonTree = memo(function JsonTree({ json, label, notes = noNotes }: JsonTreeProps) {
  const read = useMemo(() => {
    if (json.length > maxTreeLength) return t('json.tooLong');
    try {
      return jsonNodes(json);
    } catch (error) {
      return error instanceof RangeError ? t('json.tooDeep') : t('json.notDrawn');
    }
  }, [json]);
  const byName = useMemo(() => new Map(notes.map(({ key, meaning }) => [visibleString(key), meaning])), [notes]);
  if (typeof read === 'string') return <Hint>{read}</Hint>;
  // The key starts a new payload with its own branches open.
  return <NodeTree key={json} topLevel={read.topLevel} label={label} notes={byName} />;
});

function NodeTree({ topLevel, label, notes }: { topLevel: JsonNode[]; label: string; notes: Notes }) {
  const [expanded, setExpanded] = useState<Set<Key>>(() => initiallyExpanded(topLevel));
  return (
    <Tree
      aria-label={label}
      className="json-tree mono"
      items={topLevel}
      selectionMode="none"
      expandedKeys={expanded}
      onExpandedChange={setExpanded}
      dependencies={[expanded, notes]}
    >
      {(node) => <NodeItem node={node} expanded={expanded} notes={notes} />}
    </Tree>
  );
}

function NodeItem({ node, expanded, notes }: { node: JsonNode; expanded: Set<Key>; notes?: Notes | undefined }) {
  const note = notes?.get(node.name);
  const words = node.name === '' ? node.text : `${node.name}: ${node.text}`;
  return (
    <TreeItem
      id={node.id}
      textValue={note === undefined ? words : `${words} (${note})`}
      hasChildItems={node.childCount > 0}
      className="json-row"
    >
      <TreeItemContent>
        {node.childCount > 0 ? (
          <Button slot="chevron" className="json-chevron">
            <ChevronRight aria-hidden className="icon" />
          </Button>
        ) : (
          <span className="json-chevron" />
        )}
        <span className="json-line">
          {node.name !== '' && <span className="json-name">{node.name}</span>}
          {node.name !== '' && node.text !== '' && <span className="json-colon">:</span>}
          <span className="json-value" data-kind={node.kind}>
            {node.text}
          </span>
          {note !== undefined && <span className="json-note">{note}</span>}
        </span>
      </TreeItemContent>
      {expanded.has(node.id) && (
        <Collection items={node.children()} dependencies={[expanded]}>
          {/* A range's children are still the same object's keys. */}
          {(child) => <NodeItem node={child} expanded={expanded} notes={node.kind === 'range' ? notes : undefined} />}
        </Collection>
      )}
    </TreeItem>
  );
}
