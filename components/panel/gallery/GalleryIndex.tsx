import styles from './GalleryIndex.module.css';

/** All states side by side, each in a frame of the panel's own width, as on a CRM page. */
export function GalleryIndex({ names }: { names: readonly string[] }) {
  const { search } = location;
  return (
    <main className={styles['gallery']}>
      {names.map((name) => (
        <figure key={name}>
          <figcaption>{name}</figcaption>
          <iframe title={name} className={styles['frame']} src={`?state=${name}&${search.slice(1)}`} />
        </figure>
      ))}
    </main>
  );
}
