"""No image of the memory: what a person told would otherwise lie readable on the disk after a crash."""


def forbid_core_dumps() -> None:
    """Have the system write none of this process and of those it starts. Windows writes none unless it is set up to."""
    try:
        import resource  # noqa: PLC0415 - does not exist on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
