import { useEffect, useState } from 'react';
import { useWords } from '#components/language/use-words.ts';
import { Button } from '#components/ui/Button.tsx';
import { useTransport } from '../data/transport.ts';
import { PanelSkeleton } from './PanelSkeleton.tsx';
import { StateView } from './StateView.tsx';

/** While the panel moves, the one that it leaves is about to be closed, and the one that it moves to may hear of it a moment later. */
const MOVING_MS = 800;

/** Two panels would tell two stories, so the one that is left over only says where the other is, and takes its place if asked. */
export function Elsewhere() {
  const say = useWords('side');
  const { home, moveTo } = useTransport();
  const [isMoving, setIsMoving] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setIsMoving(false), MOVING_MS);
    return () => clearTimeout(timer);
  }, []);

  if (isMoving) return <PanelSkeleton />;
  return (
    <StateView
      title={say(home === 'side' ? 'onPage' : 'inSide')}
      actions={
        <Button variant="primary" onClick={() => void moveTo(home)}>
          {say('moveHere')}
        </Button>
      }
    >
      {say('comesAlong')}
    </StateView>
  );
}
