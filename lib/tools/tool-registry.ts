import type { ToolDefinition } from './schema.ts';

/** The tools of an agent by name. */
export class ToolRegistry {
  private readonly tools = new Map<string, ToolDefinition>();

  /** @throws Error when the name is taken: two tools of one name are a mistake in the program. */
  register<Input>(tool: ToolDefinition<Input>): this {
    if (this.tools.has(tool.name)) throw new Error(`The tool "${tool.name}" is registered twice.`);
    this.tools.set(tool.name, tool as ToolDefinition);
    return this;
  }

  /** A registry of its own with the same tools. */
  copy(): ToolRegistry {
    const copied = new ToolRegistry();
    for (const tool of this.tools.values()) copied.register(tool);
    return copied;
  }

  get(name: string): ToolDefinition | undefined {
    return this.tools.get(name);
  }

  all(): ToolDefinition[] {
    return [...this.tools.values()];
  }
}
