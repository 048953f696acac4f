import { Button } from '#components/ui/Button.tsx';
import { Place } from './Place.tsx';
import { SetByCompany } from './SetByCompany.tsx';

/** A host on which Leadlight keeps out although it may be there. */
export function PausedHost({ host, isByCompany, onResume }: { host: string; isByCompany: boolean; onResume: () => void }) {
  return (
    <Place name={host} detail={isByCompany ? 'Off: Leadlight keeps out' : 'Paused: Leadlight keeps out'}>
      {isByCompany ? (
        <SetByCompany />
      ) : (
        <Button size="s" onClick={onResume} aria-label={`Resume on ${host}`}>
          Resume
        </Button>
      )}
    </Place>
  );
}
