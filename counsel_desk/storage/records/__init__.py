"""Reading and writing single records inside a transaction: mapped rows in, frozen records out."""
