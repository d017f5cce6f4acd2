import { FailuresView } from '@/components/telemetry/failures-view';
import { listEventNames } from '@/lib/telemetry';

export default function FailuresPage() {
  return <FailuresView names={listEventNames().failing} />;
}
