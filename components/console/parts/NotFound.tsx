import { Link } from '@tanstack/react-router';
import { Page } from './Page.tsx';

export function NotFound() {
  return (
    <Page title="There is no such page" width="reading" lead="The address may be mistyped, or it is from another version.">
      <p>
        <Link to="/">Go to Home</Link>
      </p>
    </Page>
  );
}
