/** Has the browser save what an address gives. @param name of the file; the server names it unless given */
export function download(address: string, name = ''): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
