"""Calculates the workbook in LibreOffice: reads it as JSON, answers {"milliseconds": [...], "rows": [...]} as JSON.

Run by Python with UNO, which comes with LibreOffice. Time is the processor time of the soffice process where /proc tells it, else
the clock's.
"""

import json
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.25)
    raise SystemExit("LibreOffice did not answer")


def processor_time(folder):
    """Milliseconds, of the soffice process that uses our profile folder."""
    ticks = os.sysconf("SC_CLK_TCK")
    for name in os.listdir("/proc") if os.path.isdir("/proc") else []:
        try:
            with open(f"/proc/{name}/cmdline") as file:
                command = file.read()
            if "soffice.bin" in command and folder in command:
                with open(f"/proc/{name}/stat") as file:
                    fields = file.read().rsplit(")", 1)[1].split()
                return (int(fields[11]) + int(fields[12])) * 1000 / ticks
        except (OSError, ValueError):
            continue
    return time.perf_counter() * 1000


def formula(cell):
    return cell.replace(",", ";").replace("county!", "$county.").replace("groups!", "$groups.") if isinstance(cell, str) else cell


def fill(sheet, rows):
    area = sheet.getCellRangeByPosition(0, 0, len(rows[0]) - 1, len(rows) - 1)
    area.setFormulaArray(tuple(tuple(str(formula(cell)) for cell in row) for row in rows))
    return area


def main():
    book = json.load(sys.stdin)
    runs = int(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        pipe = f"bench{os.getpid()}"
        office = subprocess.Popen(
            ["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{folder}", f"--accept=pipe,name={pipe};urp;"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            context = connect(pipe)
            desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            hidden = PropertyValue(Name="Hidden", Value=True)
            document = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, (hidden,))
            document.enableAutomaticCalculation(False)
            sheets = document.Sheets
            sheets.insertNewByName("county", 0)
            sheets.insertNewByName("groups", 1)
            area = fill(sheets.getByName("county"), book["county"])
            fill(sheets.getByName("groups"), book["groups"])
            document.calculateAll()
            times = []
            for _ in range(runs):
                start = processor_time(folder)
                document.calculateAll()
                times.append(processor_time(folder) - start)
            print(json.dumps({"milliseconds": times, "rows": area.getDataArray()}))
            document.close(True)
            desktop.terminate()
        finally:
            try:
                office.wait(20)
            except subprocess.TimeoutExpired:
                office.kill()


main()
