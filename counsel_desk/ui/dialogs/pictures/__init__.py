"""Pictures beside the form: one after the other is looked at, and what each shows is written down."""
