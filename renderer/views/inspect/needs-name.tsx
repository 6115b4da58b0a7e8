// A signed cookie cannot be checked without its name, which the salt holds.
import { Button } from 'react-aria-components';
import { Hint } from '../../components/messages.tsx';

export function NeedsName({ onAsk }: { onAsk: () => void }) {
  return (
    <Hint>
      <p>A signed cookie’s name is part of its salt. With the name, the signature can be checked.</p>
      <Button className="button button-small" onPress={onAsk}>
        Enter the cookie’s name
      </Button>
    </Hint>
  );
}
