export function Changes({ from, to }: { from: number; to: number }) {
  return (
    <p>
      {from}
      {to}
    </p>
  );
}
