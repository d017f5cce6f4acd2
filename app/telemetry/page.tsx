import { Overview } from '@/components/telemetry/overview';

export default function TelemetryPage() {
  return <Overview />;
}
