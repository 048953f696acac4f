import { X } from 'lucide-react';
import { useWords } from '#components/language/use-words.ts';
import { RecordAddress } from '#components/reach/RecordAddress.tsx';
import { Button } from '#components/ui/Button.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import type { Sites } from '#lib/bridge/messages.ts';
import { originPattern } from '#lib/bridge/origin-pattern.ts';
import type { CrmPattern } from '#lib/contract/crm-pattern.ts';
import styles from './CrmSection.module.css';
import type { ExtensionPage } from './extension-page.ts';
import { grantOf } from './grants.ts';
import { Allowed, Place } from './Place.tsx';

type OwnCrmProps = {
  page: ExtensionPage;
  origin: string;
  granted: string[];
  sites: Sites;
  onRemove: () => void;
  onForget: (pattern: CrmPattern) => void;
};

/** A CRM at an address of its own. One that the company or an admin has named stays in the list; the permission can be given back. */
export function OwnCrm({ page, origin, granted, sites, onRemove, onForget }: OwnCrmProps) {
  const say = useWords('places');
  const places = [originPattern(origin)];
  const shown = sites.patterns.filter((pattern) => pattern.origin === origin);
  const isByCompany = sites.company.ownCrms.includes(origin);
  const isGiven = isByCompany || shown.some(({ setBy }) => setBy === 'workspace');
  const isAllowed = grantOf(places, granted).kind !== 'none';
  return (
    <Place
      name={new URL(origin).host}
      detail={say(isByCompany ? 'byCompany' : isGiven ? 'byAdmin' : 'ownCrm')}
      below={shown.length > 0 && <Patterns patterns={shown} onForget={onForget} />}
    >
      {isAllowed && (
        <Allowed
          name={origin}
          onRemove={() => {
            void page.release(places);
            if (!isGiven) onRemove();
          }}
        />
      )}
      {!isAllowed && (
        <Button size="s" onClick={() => page.request(places)} aria-label={say('allowOn', { place: origin })}>
          {say('allow')}
        </Button>
      )}
      {!isAllowed && !isGiven && (
        <Button size="s" variant="plain" onClick={onRemove} aria-label={say('removePlace', { place: origin })}>
          {say('remove')}
        </Button>
      )}
    </Place>
  );
}

function Patterns({ patterns, onForget }: { patterns: Sites['patterns']; onForget: (pattern: CrmPattern) => void }) {
  const say = useWords('places');
  const sayReach = useWords('reach');
  const typeName = ({ objectType }: CrmPattern) =>
    objectType === null || objectType === 'ticket' ? say('records') : sayReach(`types.${objectType}`);
  return (
    <ul className={styles['patterns']}>
      {patterns.map(({ setBy, ...pattern }) => (
        <li key={pattern.template}>
          <span className={styles['type']}>{typeName(pattern)}</span>{' '}
          <RecordAddress pattern={{ ...pattern, origin: '' }} id={sayReach('id')} />
          {setBy === 'person' && (
            <IconButton size="s" label={say('forget', { template: pattern.template })} icon={<X />} onClick={() => onForget(pattern)} />
          )}
        </li>
      ))}
    </ul>
  );
}
