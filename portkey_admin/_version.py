"""The version. Hard-coded: asking the installed distribution takes as long as importing this package."""

__version__ = "0.1.0"
