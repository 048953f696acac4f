import { useWords } from '#components/language/use-words.ts';
import { Button } from '#components/ui/Button.tsx';
import { Place } from './Place.tsx';
import { SetByCompany } from './SetByCompany.tsx';

/** A host on which Leadlight keeps out although it may be there. */
export function PausedHost({ host, isByCompany, onResume }: { host: string; isByCompany: boolean; onResume: () => void }) {
  const say = useWords('places');
  return (
    <Place name={host} detail={say(isByCompany ? 'off' : 'paused')}>
      {isByCompany ? (
        <SetByCompany />
      ) : (
        <Button size="s" onClick={onResume} aria-label={say('resumeOn', { place: host })}>
          {say('resume')}
        </Button>
      )}
    </Place>
  );
}
