import { useNumbers } from '#components/language/formats.ts';
import { useWords } from '#components/language/use-words.ts';
import { Skeleton } from '#components/ui/Skeleton.tsx';
import { crmSites } from '#lib/bridge/crm-sites.ts';
import { AddCrm } from './AddCrm.tsx';
import { Card } from './Card.tsx';
import styles from './CrmSection.module.css';
import type { ExtensionPage } from './extension-page.ts';
import { EVERYWHERE, otherPlaces } from './grants.ts';
import { KnownCrm } from './KnownCrm.tsx';
import { OwnCrm } from './OwnCrm.tsx';
import { PausedHost } from './PausedHost.tsx';
import { UnknownCrm } from './UnknownCrm.tsx';
import { useGranted, type useSites } from './use-extension.ts';

type CrmSectionProps = { page: ExtensionPage; serverUrl: string | null; reach: ReturnType<typeof useSites> };

/** Where Leadlight may be. Each place is asked for by a click, and given back by one. */
export function CrmSection({ page, serverUrl, reach: { sites, change, changePatterns } }: CrmSectionProps) {
  const say = useWords('places');
  const granted = useGranted(page);
  return (
    <Card title={say('title')} hint={say('hint')}>
      {(granted === null || sites === null) && <Skeleton height="12rem" />}
      {granted !== null && sites !== null && (
        <>
          <ul className={styles['list']}>
            {crmSites.map((site) => (
              <KnownCrm key={site.crm} page={page} site={site} granted={granted} isOff={sites.company.offCrms.includes(site.crm)} />
            ))}
            {sites.ownCrms.map((origin) => (
              <OwnCrm
                key={origin}
                page={page}
                origin={origin}
                granted={granted}
                sites={sites}
                onRemove={() => change('removeOwn', origin)}
                onForget={(pattern) => changePatterns('remove', pattern)}
              />
            ))}
            {sites.pausedHosts.map((host) => (
              <PausedHost
                key={host}
                host={host}
                isByCompany={sites.company.offHosts.includes(host)}
                onResume={() => change('resume', host)}
              />
            ))}
          </ul>
          <AddCrm page={page} serverUrl={serverUrl} onAdd={(origin) => change('addOwn', origin)} />
          <UnknownCrm page={page} onAdd={(pattern) => changePatterns('add', pattern)} />
          <Others places={otherPlaces(granted, sites.ownCrms)} />
        </>
      )}
    </Card>
  );
}

function Others({ places }: { places: string[] }) {
  const say = useWords('places');
  const numbers = useNumbers();
  if (places.length === 0) return null;
  return (
    <p className={styles['others']}>
      {say('also', { places: numbers.list(places.map((place) => (place === EVERYWHERE ? say('everySite') : place))) })}
    </p>
  );
}
