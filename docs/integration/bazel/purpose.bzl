"""Purpose compliance of C++ targets, as build actions.

purpose_facts   an aspect: one action for each C++ source of a target and of what it depends on, which writes the facts
                of that source. It runs `purpose extract` with the command line of the toolchain.
purpose_test    a test: links the facts of its targets and fails if the policy forbids a flow.

Works with Bazel 4.2 and later; see README.md beside this file.
"""

load("@bazel_tools//tools/build_defs/cc:action_names.bzl", "CPP_COMPILE_ACTION_NAME", "C_COMPILE_ACTION_NAME")
load("@bazel_tools//tools/cpp:toolchain_utils.bzl", "find_cpp_toolchain")

PurposeFactsInfo = provider(
    doc = "The facts of a target and of all that it depends on.",
    fields = {"flows": "depset of flow files"},
)

_C_SOURCES = ["c"]
_CXX_SOURCES = ["cc", "cpp", "cxx", "c++", "C"]

def _sources(rule):
    files = []
    for source in getattr(rule.attr, "srcs", []):
        if CcInfo not in source:
            files += [file for file in source.files.to_list() if file.extension in _C_SOURCES + _CXX_SOURCES]
    return files

def _command(ctx, toolchain, features, compilation, source):
    """The compiler, its arguments but for the source, and its environment, as the toolchain says."""
    is_c = source.extension in _C_SOURCES
    action = C_COMPILE_ACTION_NAME if is_c else CPP_COMPILE_ACTION_NAME
    flags = list(ctx.fragments.cpp.copts)
    flags += ctx.fragments.cpp.conlyopts if is_c else ctx.fragments.cpp.cxxopts
    flags += [ctx.expand_make_variables("copts", flag, {}) for flag in getattr(ctx.rule.attr, "copts", [])]
    variables = cc_common.create_compile_variables(
        feature_configuration = features,
        cc_toolchain = toolchain,
        user_compile_flags = flags,
        include_directories = compilation.includes,
        quote_include_directories = compilation.quote_includes,
        system_include_directories = compilation.system_includes,
        preprocessor_defines = depset(transitive = [compilation.defines, compilation.local_defines]),
    )
    compiler = cc_common.get_tool_for_action(feature_configuration = features, action_name = action)
    arguments = cc_common.get_memory_inefficient_command_line(
        feature_configuration = features,
        action_name = action,
        variables = variables,
    )
    environment = cc_common.get_environment_variables(
        feature_configuration = features,
        action_name = action,
        variables = variables,
    )
    return compiler, arguments, environment

def _extract(ctx, target, toolchain, features, source):
    compilation = target[CcInfo].compilation_context
    compiler, flags, environment = _command(ctx, toolchain, features, compilation, source)
    flows = ctx.actions.declare_file("_purpose/%s/%s.flows" % (ctx.label.name, source.short_path.replace("../", "external/")))
    arguments = ctx.actions.args()
    arguments.add("extract")
    arguments.add("--relative")  # Names below the execution root: the same on every machine.
    arguments.add("-o", flows)
    arguments.add("--")
    arguments.add(compiler)
    arguments.add_all(flags)
    arguments.add("-c", source)
    ctx.actions.run(
        executable = ctx.executable._purpose,
        arguments = [arguments],
        inputs = depset([source], transitive = [compilation.headers, toolchain.all_files]),
        outputs = [flows],
        env = environment,
        mnemonic = "PurposeExtract",
        progress_message = "Reading flows of %s" % source.short_path,
    )
    return flows

def _purpose_facts_impl(target, ctx):
    below = [
        dependency[PurposeFactsInfo].flows
        for name in ["deps", "implementation_deps", "actual"]
        for dependency in _list(getattr(ctx.rule.attr, name, None))
        if PurposeFactsInfo in dependency
    ]
    flows = []
    if CcInfo in target:
        toolchain = find_cpp_toolchain(ctx)
        features = cc_common.configure_features(
            ctx = ctx,
            cc_toolchain = toolchain,
            requested_features = ctx.features,
            # Modules and header maps name files that are no inputs here.
            unsupported_features = ctx.disabled_features + ["module_maps", "layering_check", "thin_lto"],
        )
        flows = [_extract(ctx, target, toolchain, features, source) for source in _sources(ctx.rule)]
    all_flows = depset(flows, transitive = below)
    return [PurposeFactsInfo(flows = all_flows), OutputGroupInfo(purpose_flows = all_flows)]

def _list(value):
    if not value:
        return []
    return value if type(value) == "list" else [value]

purpose_facts = aspect(
    implementation = _purpose_facts_impl,
    attr_aspects = ["deps", "implementation_deps", "actual"],
    attrs = {
        "_cc_toolchain": attr.label(default = "@bazel_tools//tools/cpp:current_cc_toolchain"),
        "_purpose": attr.label(default = "//tools/purpose", executable = True, cfg = "exec", allow_files = True),
    },
    fragments = ["cpp"],
    toolchains = ["@bazel_tools//tools/cpp:toolchain_type"],
)

_TEST = """#!/bin/sh
exec "{purpose}" link --policy "{policy}" "{flows}"
"""

def _purpose_test_impl(ctx):
    flows = depset(transitive = [dependency[PurposeFactsInfo].flows for dependency in ctx.attr.deps])

    # Flow files can be put one after the other, so the test needs one file only.
    list_of_flows = ctx.actions.declare_file(ctx.label.name + ".list")
    names = ctx.actions.args()
    names.set_param_file_format("multiline")
    names.add_all(flows)
    ctx.actions.write(list_of_flows, names)
    program = ctx.actions.declare_file(ctx.label.name + ".flows")
    ctx.actions.run_shell(
        command = "xargs -d '\\n' cat < \"$1\" > \"$2\"",
        arguments = [list_of_flows.path, program.path],
        inputs = depset([list_of_flows], transitive = [flows]),
        outputs = [program],
        mnemonic = "PurposeMerge",
    )
    script = ctx.actions.declare_file(ctx.label.name + ".sh")
    ctx.actions.write(
        script,
        _TEST.format(
            purpose = ctx.executable._purpose.short_path,
            policy = ctx.file.policy.short_path,
            flows = program.short_path,
        ),
        is_executable = True,
    )
    files = [program, ctx.file.policy, ctx.executable._purpose] + ctx.files.data
    return [DefaultInfo(executable = script, runfiles = ctx.runfiles(files = files))]

purpose_test = rule(
    implementation = _purpose_test_impl,
    test = True,
    attrs = {
        "deps": attr.label_list(aspects = [purpose_facts], providers = [CcInfo], doc = "The programs or libraries to judge."),
        "policy": attr.label(allow_single_file = [".yaml"], mandatory = True),
        "data": attr.label_list(allow_files = True, doc = "Packs and models that the policy names."),
        "_purpose": attr.label(default = "//tools/purpose", executable = True, cfg = "exec", allow_files = True),
    },
)
