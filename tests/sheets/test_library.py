# SPDX-License-Identifier: MIT
"""Without libxlsxwriter, all but workbooks are made."""

import glob
import os
import re

from common import TABLE, XFZ, Case, environment, run, scratch, text

WITHOUT = """
for library in "$@"; do mount --bind /dev/null "$library" || exit 99; done
shift "$#"
"""
NAMESPACES = (["unshare", "--mount"], ["unshare", "--user", "--map-root-user", "--mount"])


def libraries():
    """Every file that the loader could take for it."""
    known = text(run(["/sbin/ldconfig", "-p"]).stdout)
    found = re.findall(r"=> (\S*libxlsxwriter\S*)", known) + glob.glob("/usr/lib/*/libxlsxwriter.so*")
    return sorted({os.path.realpath(path) for path in found})


class Library(Case):
    """xfz without libxlsxwriter"""

    @classmethod
    def setUpClass(cls):
        cls.libraries = libraries()
        assert cls.libraries, "libxlsxwriter is not installed"
        cls.namespace = next((n for n in NAMESPACES
                              if run([*n, "bash", "-c", WITHOUT, "bash", *cls.libraries]).returncode == 0), None)

    def hidden(self, *arguments, lang="en"):
        """xfz where the library is an empty file, which the loader refuses."""
        if self.namespace is None:
            self.skipTest("no mount namespace can be made here to hide the library in")
        script = WITHOUT.replace('shift "$#"', f'exec "$XFZ" sheet {" ".join(arguments)} --lang {lang} -f "$TABLE"')
        return run([*self.namespace, "bash", "-c", script, "bash", *self.libraries],
                   env=environment(XFZ=XFZ, TABLE=TABLE))

    def test_text_formats(self):
        for form in ("md", "docx", "csv", "html", "json"):
            done = self.hidden("sfj", "-F", form)
            self.assertEqual((done.returncode, done.stderr), (0, b""), form)
            self.assertEqual(done.stdout, run([XFZ, "sheet", "sfj", "-F", form, "-f", TABLE]).stdout)

    def test_workbook_says_what_to_install(self):
        """In both languages; nothing is written, no folder made."""
        folder = scratch("library")
        for lang in ("en", "zh"):
            for arguments in (["sfj", "-F", "xlsx"], ["--all", "-F", "xlsx", "-o", f"{folder}/new/"],
                              ["sfj", "-o", f"{folder}/x.xlsx"]):
                done = self.hidden(*arguments, lang=lang)
                self.assertEqual((done.returncode, done.stdout), (2, b""), arguments)
                self.assertRegex(text(done.stderr), r"sudo apt-get install libxlsxwriter\d")
                self.assertEqual(os.listdir(folder), [])

    def test_package_exists(self):
        """What the message names is the package that has the library here."""
        done = self.hidden("sfj", "-F", "xlsx")
        (package,) = re.findall(r"apt-get install (\S+?)`", text(done.stderr))
        owners = text(run(["dpkg-query", "--search", *self.libraries]).stdout)
        self.assertIn(package, [line.split(":")[0] for line in owners.splitlines()])

    def test_not_linked(self):
        """The program itself does not need it."""
        self.assertNotIn("libxlsxwriter", text(run(["ldd", XFZ]).stdout))
