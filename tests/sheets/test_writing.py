# SPDX-License-Identifier: MIT
"""What people have changed stays; several runs at once; closed and full outputs."""

import os
import subprocess

from common import FORMATS, HOSTILE, TABLE, XFZ, Case, contents, environment, run, scratch, text, xfz
from versions import INDEX, JOURNAL, MANIFEST, Version, fault_of, fill, sha256sum_fault

CHANGED = "司法局.md"


class Writing(Case):
    """writing where other files are"""

    @classmethod
    def setUpClass(cls):
        cls.old, cls.new = Version("（旧）", "md"), Version("（新）", "md")

    def setUp(self):
        self.folder = scratch("writing") / "sheets"
        fill(self.folder, self.old)

    def state(self):
        return {name: ((self.folder / name).stat().st_ino, (self.folder / name).stat().st_mtime_ns, data)
                for name, data in contents(self.folder).items()}

    def write(self, *more, version=None):
        return run((version or self.new).command(XFZ, self.folder) + list(more))

    def check_refused(self, named, *more):
        before = self.state()
        done = self.write(*more)
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        self.assertIn("nothing was written", text(done.stderr))
        self.assertIn(named, text(done.stderr))
        self.assertEqual(self.state(), before, "something was written")

    def test_old_sheets_are_replaced(self):
        """Without --force, as the manifest says that they are as xfz left them."""
        done = self.write()
        self.assertEqual(done.returncode, 0, text(done.stderr))
        self.assertEqual(contents(self.folder), self.new.files)
        self.assertNotIn("replaced", text(done.stderr))

    def test_nothing_new_nothing_written(self):
        before = self.state()
        self.assertEqual(self.write(version=self.old).returncode, 0)
        self.assertEqual(self.state(), before)

    def test_what_a_person_changed_stays(self):
        """Filled in, cut short, emptied, the mark taken off by an editor: not replaced, and nothing else either."""
        original = self.old.files[CHANGED]
        for other in (original + "办结。\n".encode(), original[:-1], b"", original.replace(b"\n", b"\r\n")):
            fill(self.folder, self.old)
            (self.folder / CHANGED).write_bytes(other)
            self.check_refused(CHANGED)
            self.assertEqual((self.folder / CHANGED).read_bytes(), other)

    def test_force_says_what_it_replaces(self):
        for name in (CHANGED, "教育局.md", INDEX):
            (self.folder / name).write_bytes(b"mine\n")
        done = self.write("--force")
        self.assertEqual(done.returncode, 0)
        told = [line for line in text(done.stderr).splitlines() if line.startswith("replacing")]
        self.assertEqual(len(told), 3)
        for name in (CHANGED, "教育局.md", INDEX):
            self.assertTrue(any(line.endswith(name) for line in told), name)
        self.assertEqual(contents(self.folder), self.new.files)

    def test_files_that_are_not_ours(self):
        """Without a manifest, whatever has a sheet's name is somebody's."""
        (self.folder / MANIFEST).unlink()
        self.check_refused("纪委监委.md")
        (self.folder / MANIFEST).write_text("no manifest at all\n")
        self.check_refused("纪委监委.md")

    def test_other_files_are_left_alone(self):
        (self.folder / "notes.txt").write_text("mine")
        (self.folder / "below").mkdir()
        (self.folder / "below" / CHANGED).write_text("mine")
        self.assertEqual(self.write().returncode, 0)
        found = contents(self.folder)
        self.assertEqual((found.pop("notes.txt"), found.pop(f"below/{CHANGED}")), (b"mine", b"mine"))
        self.assertEqual(found, self.new.files)

    def test_links_and_folders_in_the_way(self):
        """Never through a link out of the folder, not even with --force."""
        target = scratch("target") / "precious"
        target.write_text("precious")
        for make in (lambda path: path.symlink_to(target), lambda path: path.mkdir(), os.mkfifo,
                     lambda path: path.symlink_to("nowhere")):
            for name in (CHANGED, INDEX):
                fill(self.folder, self.old)
                (self.folder / name).unlink()
                make(self.folder / name)
                for force in ([], ["--force"]):
                    self.check_refused(name, *force)
        for name in (MANIFEST, JOURNAL):
            fill(self.folder, self.old)
            (self.folder / name).unlink(missing_ok=True)
            (self.folder / name).symlink_to(target)
            self.check_refused(name)
        self.assertEqual(target.read_text(), "precious")

    def test_a_hard_link_keeps_its_content(self):
        """A sheet that somebody linked elsewhere is replaced, not written into."""
        kept = scratch("kept") / "kept"
        os.link(self.folder / CHANGED, kept)
        self.assertEqual(self.write().returncode, 0)
        self.assertEqual(kept.read_bytes(), self.old.files[CHANGED])

    def test_removed_sheets_come_back(self):
        (self.folder / CHANGED).unlink()
        self.assertEqual(self.write().returncode, 0)
        self.assertEqual(contents(self.folder), self.new.files)

    def test_a_single_sheet(self):
        """-o FILE: a person's file stays; one in our folder is ours and the manifest follows."""
        single = scratch("single") / "x.md"
        command = [XFZ, "sheet", "sfj", "-o", single, "-f", TABLE, "--lang", "en"]
        self.assertEqual(run(command).returncode, 0)
        made = single.read_bytes()
        self.assertEqual(run(command).returncode, 0, "unchanged, it is as it would be written")
        single.write_bytes(made + b"x")
        done = run(command)
        self.assertEqual((done.returncode, single.read_bytes()), (2, made + b"x"))
        self.assertEqual(run(command + ["--force"]).returncode, 0)
        self.assertEqual((single.read_bytes(), os.listdir(single.parent)), (made, ["x.md"]))
        ours = [XFZ, "sheet", "sfj", "-o", self.folder / CHANGED, "-f", self.new.table]
        self.assertEqual(run(ours).returncode, 0)
        self.assertEqual((self.folder / CHANGED).read_bytes(), self.new.files[CHANGED])
        self.assertEqual(sha256sum_fault(self.folder), "")
        self.assertEqual(self.write().returncode, 0)

    def test_several_at_once(self):
        """Each ends with 0, or with 2 because another one writes; in the end all is of one version."""
        processes = [subprocess.Popen(version.command(XFZ, self.folder), env=environment(), stderr=subprocess.PIPE)
                     for version in (self.old, self.new) * 4]
        for process in processes:
            message = text(process.communicate(timeout=60)[1])
            self.assertIn(process.returncode, (0, 2))
            if process.returncode == 2:
                self.assertIn("another xfz is writing", message)
        self.assertEqual(fault_of(self.folder, [self.old, self.new]), "")
        self.assertEqual(self.write().returncode, 0)
        self.assertEqual(contents(self.folder), self.new.files)

    def test_closed_and_full_outputs(self):
        """Every format: status 2 and a message; an answer that nobody reads to its end is no error."""
        for form in FORMATS:
            for redirection in (">&-", ">/dev/full"):
                for unit in ("司法局", "人大"):
                    done = run(["bash", "-c", f'"$0" sheet {unit} -F {form} -f "$1" --lang en {redirection}', XFZ, TABLE])
                    self.assertEqual((done.returncode, done.stdout), (2, b""), f"{form} {redirection}")
                    self.assertIn("could not be written", text(done.stderr), f"{form} {redirection}")
            done = run(["bash", "-c", f'"$0" sheet 司法局 -F {form} -f "$1" | head -c 10 >/dev/null', XFZ, TABLE])
            self.assertEqual((done.returncode, done.stderr), (0, b""), form)

    def test_closed_streams_do_not_get_into_files(self):
        """With every stream closed, no message lands in a sheet."""
        for closed in ("<&-", ">&-", "2>&-", "<&- >&- 2>&-"):
            fill(self.folder, self.old)
            (self.folder / CHANGED).write_bytes(b"mine")
            command = " ".join(f"'{word}'" for word in self.new.command(XFZ, self.folder)) + " --force " + closed
            self.assertEqual(run(["bash", "-c", command]).returncode, 0, closed)
            self.assertEqual(contents(self.folder), self.new.files, closed)
            fill(self.folder, self.old)
            (self.folder / CHANGED).write_bytes(b"mine")
            self.assertEqual(run(["bash", "-c", command.replace("--force", "")]).returncode, 2, closed)
            self.assertEqual((self.folder / CHANGED).read_bytes(), b"mine")

    def test_where_it_may_not_write(self):
        """A pipe, a link to a device, a missing folder, a file for a folder: status 2, nothing made."""
        place = scratch("places")
        (place / "file").write_text("file")
        (place / "link").symlink_to("/dev/full")  # never the device itself: root could replace it
        os.mkfifo(place / "pipe")
        for form in FORMATS:
            for output in (place / "link", place / "pipe", place / "missing" / f"x.{form}", place / "file" / f"x.{form}",
                           place / "file" / ""):
                done = run([XFZ, "sheet", "sfj", "-F", form, "-o", output, "-f", TABLE])
                self.assertEqual((done.returncode, done.stdout), (2, b""), str(output))
                self.assertTrue(done.stderr)
        self.assertEqual(sorted(os.listdir(place)), ["file", "link", "pipe"])
        self.assertEqual((place / "file").read_bytes(), b"file")
        self.assertTrue((place / "link").is_symlink() and (place / "pipe").is_fifo())

    def test_a_wrong_table_writes_nothing(self):
        before = self.state()
        bad = scratch("bad") / "bad.yaml"
        bad.write_text(HOSTILE.read_text("utf-8").replace("6月底前", "6月31日前", 1), "utf-8")
        done = run([XFZ, "sheet", "--all", "-o", self.folder, "-f", bad])
        self.assertEqual((done.returncode, self.state()), (2, before))

    def test_left_overs_are_told(self):
        """Sheets of units that are gone stay, and are named."""
        source = self.folder / "工商联.md"
        self.assertTrue(source.exists())
        smaller = scratch("smaller") / "t.yaml"
        smaller.write_text(HOSTILE.read_text("utf-8"), "utf-8")
        done = xfz("sheet", "--all", "-o", self.folder, "--lang", "en", table=smaller)
        self.assertIn("工商联.md", text(done.stderr))
        self.assertEqual(source.read_bytes(), self.old.files["工商联.md"])
