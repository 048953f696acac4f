import { Check } from 'lucide-react';
import { Badge } from '#components/ui/Badge.tsx';
import { Button } from '#components/ui/Button.tsx';
import { Skeleton } from '#components/ui/Skeleton.tsx';
import { crmSites, originPattern, sitePatterns } from '#lib/bridge/crm-sites.ts';
import { AddCrm } from './AddCrm.tsx';
import { Card } from './Card.tsx';
import styles from './CrmSection.module.css';
import type { ExtensionPage } from './extension-page.ts';
import { grantOf, otherPlaces } from './grants.ts';
import { useGranted, useSites } from './use-extension.ts';

/** Where Leadlight may be. Each place is asked for by a click, and given back by one. */
export function CrmSection({ page, serverUrl }: { page: ExtensionPage; serverUrl: string | null }) {
  const granted = useGranted(page);
  const { sites, change } = useSites(page);
  return (
    <Card title="Your CRM" hint="Leadlight shows itself only where you allow it. Your browser asks you once for each.">
      {(granted === null || sites === null) && <Skeleton height="12rem" />}
      {granted !== null && sites !== null && (
        <>
          <ul className={styles['list']}>
            {crmSites.map((site) => {
              const grant = grantOf(sitePatterns(site), granted);
              return (
                <Place key={site.crm} name={site.name} detail={grant.kind === 'some' ? grant.places.join(', ') : site.domains[0]}>
                  {grant.kind === 'none' ? (
                    <Button size="s" onClick={() => page.request(sitePatterns(site))} aria-label={`Allow on ${site.name}`}>
                      Allow
                    </Button>
                  ) : (
                    <Allowed name={site.name} onRemove={() => page.release(grant.kind === 'some' ? grant.patterns : sitePatterns(site))} />
                  )}
                </Place>
              );
            })}
            {sites.ownCrms.map((origin) => (
              <Place key={origin} name={new URL(origin).host} detail="Your own CRM">
                {grantOf([originPattern(origin)], granted).kind === 'none' ? (
                  <>
                    <Button size="s" onClick={() => page.request([originPattern(origin)])} aria-label={`Allow on ${origin}`}>
                      Allow
                    </Button>
                    <Button size="s" variant="plain" onClick={() => change('removeOwn', origin)} aria-label={`Remove ${origin}`}>
                      Remove
                    </Button>
                  </>
                ) : (
                  <Allowed
                    name={origin}
                    onRemove={() => {
                      void page.release([originPattern(origin)]);
                      void change('removeOwn', origin);
                    }}
                  />
                )}
              </Place>
            ))}
            {sites.pausedHosts.map((host) => (
              <Place key={`paused ${host}`} name={host} detail="Paused: Leadlight keeps out">
                <Button size="s" onClick={() => change('resume', host)} aria-label={`Resume on ${host}`}>
                  Resume
                </Button>
              </Place>
            ))}
          </ul>
          <AddCrm page={page} serverUrl={serverUrl} onAdd={(origin) => change('addOwn', origin)} />
          <Others places={otherPlaces(granted, sites.ownCrms)} />
        </>
      )}
    </Card>
  );
}

function Place({ name, detail, children }: { name: string; detail: string; children: React.ReactNode }) {
  return (
    <li className={styles['place']}>
      <span className={styles['name']}>{name}</span>
      <span className={styles['detail']}>{detail}</span>
      <span className={styles['actions']}>{children}</span>
    </li>
  );
}

function Allowed({ name, onRemove }: { name: string; onRemove: () => void }) {
  return (
    <>
      <Badge tone="positive" icon={<Check />}>
        Allowed
      </Badge>
      <Button size="s" variant="plain" onClick={onRemove} aria-label={`Remove ${name}`}>
        Remove
      </Button>
    </>
  );
}

function Others({ places }: { places: string[] }) {
  if (places.length === 0) return null;
  return <p className={styles['others']}>Also allowed, by the browser, your company or this build: {places.join(', ')}.</p>;
}
