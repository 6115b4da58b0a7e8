// A signed cookie cannot be checked without its name, which the salt holds.
import { Button } from 'react-aria-components';
import { Hint } from '../../components/messages.tsx';
import { translator } from '../../language.ts';

const t = translator('inspect');

export function NeedsName({ onAsk }: { onAsk: () => void }) {
  return (
    <Hint>
      <p>{t('needsName.why')}</p>
      <Button className="button button-small" onPress={onAsk}>
        {t('needsName.enter')}
      </Button>
    </Hint>
  );
}
