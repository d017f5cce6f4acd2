import { printFigures, saveFigures } from '../report.ts';
import { workflow } from './workflow-bytes.ts';

/** This part of the bench alone; it needs neither a build nor a server. */
const figures = await workflow.run();
printFigures(workflow.name, figures);
saveFigures(workflow.name, figures);
