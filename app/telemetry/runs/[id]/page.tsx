import { RunView } from '@/components/telemetry/run-view';

export default async function RunPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <RunView key={id} runId={decodeURIComponent(id)} />;
}
