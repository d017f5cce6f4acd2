import { LiveView } from '@/components/telemetry/live-view';
import { listEventNames } from '@/lib/telemetry';

export default function LivePage() {
  return <LiveView names={listEventNames().all} />;
}
