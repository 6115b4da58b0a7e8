// Where the value in the token field was found, and the attributes it came with.
import { memo } from 'react';
import { Card, Facts } from '../../../components/panes.tsx';
import { translator } from '../../../language.ts';
import type { Taken } from '../../../state/use-intake.ts';
import { visibleText } from '../../../wording/visible-text.ts';

const t = translator('intake');

export const FoundCard = memo(function FoundCard({ taken }: { taken: Taken }) {
  return (
    <Card title={t('found.title')}>
      <Facts
        facts={[
          [t('found.name'), taken.name !== null && <code key="name">{visibleText(taken.name)}</code>],
          [t('found.place'), visibleText(taken.where)],
          ...taken.attributes.map(({ name, value }) => [name, visibleText(value)] as const),
        ]}
      />
    </Card>
  );
});
