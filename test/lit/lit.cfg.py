# How tests run. Substitutions:
#
#   %clang, %clangxx, %clang_tidy, %clangd, FileCheck, not    the tools of LLVM
#   %gcc, %gxx                  gcc and g++; features `gcc` and `g++` say whether there are any
#   purpose                     the program
#   %purpose_plugin             libPurposeTidy.so
#   %purpose_compiler_plugin    libPurposeClang.so
#   %annotations                the folder for -I
#   %purpose_tidy FILE          clang-tidy with the plugin and all checks of ours, and warnings only of them
#   %check_purpose POLICY FILE [-- FLAGS]    runs that and compares it with the `// WARN` marks in FILE (see check_marks.py)
#   %check_flow FILE [-- FLAGS] the same with the policy and the headers of the flow cases; FLAGS may end in %ministd
#   %check_commitments FILE [-- FLAGS] the same with those of the cases of commitments
#   %check_program FILE %t [-- FLAGS]    runs purpose scan over the program in FILE (see check_program.py); --quick, --library
#   %ministd                    a self-written standard library of declarations only, instead of the real one
#   %validate_sarif FILES       fails unless they are SARIF 2.1.0 by its schema; feature `sarif-schema`
#   %browse PAGE [WHAT…]        looks at a data map with Chromium (see test/node/datamap.js); feature `browser`
#   %exits N COMMAND            runs the command and fails if its exit status is not N
#   %python                     Python 3

import os
import shutil
import subprocess

import lit.formats

config.name = "purpose"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".c", ".cpp", ".test"]
config.excludes = ["Inputs", "CMakeLists.txt"]
config.test_source_root = os.path.join(config.purpose_source_root, "test", "lit")
config.test_exec_root = os.path.join(config.purpose_build_root, "test", "lit")

library_folder = config.purpose_library_folder
plugin = os.path.join(library_folder, "libPurposeTidy.so")
compiler_plugin = os.path.join(library_folder, "libPurposeClang.so")
annotations = os.path.join(config.purpose_source_root, "annotations", "include")
tidy = f"{config.clang_tidy} -load {plugin} --checks=-*,purpose-* --quiet"
marks = os.path.join(config.test_source_root, "check_marks.py")
program = os.path.join(config.test_source_root, "check_program.py")


def may_isolate():
    return os.geteuid() == 0 and subprocess.run(["unshare", "--net", "--pid", "--fork", "true"], capture_output=True).returncode == 0


commitments = os.path.join(config.test_source_root, "commitments", "Inputs")
flow_inputs = os.path.join(config.test_source_root, "flow", "Inputs")
check_purpose = f"{config.python} {marks} --tidy {config.clang_tidy} --plugin {plugin} --annotations {annotations}"

check_program = f"{config.python} {program} --inputs {flow_inputs} --annotations {annotations}"
if os.path.exists(compiler_plugin) and not config.sanitized:
    check_program += f" --plugin {compiler_plugin} --clang {config.clang} --clangxx {config.clangxx}"

# Where ./dev test installs what test/node/package.json names.
node_packages = os.path.join(config.purpose_source_root, "build", "node", "node_modules")

# Longer names first: a substitution also replaces the beginning of a longer word.
config.substitutions += [
    ("%check_purpose", check_purpose),
    ("%check_flow", f"{check_purpose} --include {flow_inputs} {flow_inputs}/purpose.yaml"),
    ("%check_commitments", f"{check_purpose} --include {commitments} {commitments}/purpose.yaml"),
    ("%check_program", check_program),
    ("%ministd", f"-nostdinc++ -DMINISTD -I {flow_inputs}/ministd"),
    ("%purpose_tidy", tidy),
    ("%purpose_compiler_plugin", compiler_plugin),
    ("%purpose_plugin", plugin),
    ("%annotations", annotations),
    ("%source_root", config.purpose_source_root),
    ("%build_root", config.purpose_build_root),
    ("%clang_tidy", config.clang_tidy),
    ("%clangxx", config.clangxx),
    ("%clangd", config.clangd),
    ("%clang", config.clang),
    ("%gcc", "gcc"),
    ("%gxx", "g++"),
    ("%validate_sarif", f"node {os.path.join(config.purpose_source_root, 'test', 'node', 'validate.js')} {node_packages}"),
    ("%browse", f"node {os.path.join(config.purpose_source_root, 'test', 'node', 'datamap.js')} {node_packages}"),
    ("%exits", f"{config.python} {os.path.join(config.test_source_root, 'exit_status.py')}"),
    ("%python", config.python),
]

# The tools of ours and of LLVM by their plain names.
config.environment["PATH"] = os.pathsep.join(
    [config.purpose_binary_folder, config.llvm_tools, os.path.dirname(config.filecheck), os.environ["PATH"]]
)
for name in ("HOME", "TMPDIR", "ASAN_OPTIONS", "UBSAN_OPTIONS", "CCACHE_DIR"):
    if name in os.environ:
        config.environment[name] = os.environ[name]
config.environment["LC_ALL"] = "C.UTF-8"

for tool, feature in (("gcc", "gcc"), ("g++", "g++"), ("objdump", "objdump"), ("ccache", "ccache"), ("zsh", "zsh"), ("fish", "fish"), ("groff", "groff")):
    if shutil.which(tool):
        config.available_features.add(feature)
# Without the schema nobody knows whether reports are valid; a machine that must know fails.
if os.path.isdir(os.path.join(node_packages, "ajv")) or os.environ.get("CI") == "true":
    config.available_features.add("sarif-schema")
# The same for the data map: without a browser nobody has looked at it.
browser = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
if browser:
    config.environment["CHROMIUM"] = browser
if (browser and os.path.isdir(os.path.join(node_packages, "puppeteer-core"))) or os.environ.get("CI") == "true":
    config.available_features.add("browser")
if subprocess.run([config.python, "-c", "import yaml"], capture_output=True).returncode == 0:
    config.available_features.add("pyyaml")
if shutil.which("cmake") and shutil.which("ninja"):
    config.available_features.add("cmake")
if all(shutil.which(tool) for tool in ("cmake", "cpack", "dpkg-deb", "dpkg-shlibdeps")):
    config.available_features.add("dpkg")
if all(shutil.which(tool) for tool in ("run-clang-tidy-19", "clang-tidy-diff-19.py")):
    config.available_features.add("clang-tidy-tools")
# Debian's, which has the rules for Java and platforms beside it.
if shutil.which("bazel-4") and os.path.isdir("/usr/share/bazel/rules/java") and os.path.isdir("/usr/share/bazel/tools/platforms"):
    config.available_features.add("bazel4")
if all(shutil.which(tool) for tool in ("distcc", "distccd")):
    config.available_features.add("distcc")
# Its daemon needs a root of its own, and the test a network of its own.
if all(shutil.which(tool) for tool in ("icecc", "iceccd", "icecc-scheduler", "unshare", "ip")) and may_isolate():
    config.available_features.add("icecc")
# What lets the linkers of binutils read bitcode.
if os.path.exists(os.path.join(config.llvm_tools, "..", "lib", "LLVMgold.so")):
    config.available_features.add("lto")
if os.path.exists(plugin):
    config.available_features.add("tidy")
if os.path.exists(compiler_plugin):
    config.available_features.add("compiler")
if os.path.exists(os.path.join(config.purpose_binary_folder, "purpose")):
    config.available_features.add("cli")
if os.path.exists(os.path.join(config.purpose_binary_folder, "purpose-clangd")):
    config.available_features.add("clangd")
if config.sanitized:
    config.available_features.add("sanitized")
